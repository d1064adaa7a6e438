package hamgara.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class TokenTest {

    @Test
    void letsARequestWithoutATokenPass() {
        given().get("/v1/cards").then().statusCode(200);
    }

    @Test
    void letsAGoodTokenPassAndHandsItOn() {
        String bearer = Tokens.of("citizen").bearer();

        given().header("Authorization", bearer)
                .body("{}")
                .post("/v1/cards")
                .then()
                .statusCode(200)
                .body("headers.authorization", contains(bearer))
                .body("bodyLength", equalTo(2));
    }

    static Stream<String> badCredentials() throws JoseException {
        String good = Tokens.of("admin").token();
        String[] parts = good.split("\\.", -1);
        RsaJsonWebKey stranger = RsaJwkGenerator.generateJwk(2048);
        return Stream.of(
                Tokens.of("admin").expired().bearer(),
                Tokens.of("admin").audience("somebody-else").bearer(),
                Tokens.of("admin")
                        .claim("iss", "http://evil.test/realms/hamgara")
                        .bearer(),
                Tokens.of("admin").claim("nbf", 99_999_999_999L).bearer(),
                "Bearer " + parts[0] + "." + base64("{\"sub\":\"x\",\"aud\":\"hamgara\"}") + "." + parts[2],
                "Bearer " + base64("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                "Bearer " + base64("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2],
                "Bearer " + signed("HS256", new HmacKey(new byte[32]), parts[1], "test"),
                "Bearer " + signed("RS256", stranger.getPrivateKey(), parts[1], "test"),
                "Bearer " + signed("RS512", stranger.getPrivateKey(), parts[1], "test"),
                "Bearer " + signed("RS256", stranger.getPrivateKey(), parts[1], "unknown-key"),
                "Bearer opaque",
                "Bearer",
                "Basic YWRtaW46YWRtaW4=",
                "bearer " + good + " x");
    }

    @ParameterizedTest
    @MethodSource("badCredentials")
    void stopsABadTokenAtTheDoor(String authorization) {
        given().header("Authorization", authorization)
                .header("Accept-Language", "en")
                .get("/v1/cards")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                .body("code", equalTo("TOKEN_NOT_ACCEPTED"))
                .body("title", equalTo("The access token is not accepted"));
    }

    @Test
    void refusesTwoTokensAtOnce() {
        given().header(
                        "Authorization",
                        Tokens.of("citizen").bearer(),
                        Tokens.of("admin").bearer())
                .get("/v1/cards")
                .then()
                .statusCode(401);
    }

    @Test
    void needsATokenForEvents() {
        given().get("/v1/events")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("TOKEN_MISSING"));
    }

    @Test
    void acceptsKnownKeysWhileTheIdentityProviderIsAway() {
        given().header("Authorization", Tokens.of("citizen").bearer())
                .get("/v1/cards")
                .then()
                .statusCode(200);

        IssuerRelay.shared().leave();
        try {
            given().header("Authorization", Tokens.of("citizen").bearer())
                    .get("/v1/cards")
                    .then()
                    .statusCode(200);
        } finally {
            IssuerRelay.shared().comeBack();
        }
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String algorithm, java.security.Key key, String claims, String keyId)
            throws JoseException {
        var jws = new JsonWebSignature();
        jws.setPayload(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
        jws.setKey(key);
        jws.setKeyIdHeaderValue(keyId);
        jws.setAlgorithmHeaderValue(algorithm);
        return jws.getCompactSerialization();
    }
}
