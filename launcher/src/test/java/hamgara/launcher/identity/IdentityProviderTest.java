package hamgara.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdentityProviderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private IdentityProvider provider;

    @BeforeEach
    void start() throws Exception {
        provider = IdentityProvider.start(0, folder.resolve("key.json"), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void publishesWhereItsKeysAndTokensAre() throws Exception {
        JsonNode document =
                JSON.readTree(get("/.well-known/openid-configuration").body());

        assertThat(document.path("issuer").textValue()).isEqualTo(provider.issuer());
        assertThat(document.path("jwks_uri").textValue())
                .isEqualTo(provider.issuer() + "/protocol/openid-connect/certs");
        assertThat(document.path("token_endpoint").textValue())
                .isEqualTo(provider.issuer() + "/protocol/openid-connect/token");
    }

    @Test
    void givesAPersonATokenThatItsPublicKeysConfirm() throws Exception {
        JwtClaims claims = claims(token("grant_type=password&client_id=hamgara-demo&username=desk&password=demo-desk"));

        assertThat(claims.getStringClaimValue("preferred_username")).isEqualTo("desk");
        assertThat(claims.flattenClaims().get("realm_access.roles")).isEqualTo(List.<Object>of("desk-officer"));
        assertThat(claims.getStringClaimValue("county")).isEqualTo("0614");
        assertThat(claims.getStringClaimValue("azp")).isEqualTo("hamgara-demo");
        assertThat(claims.hasClaim("venue")).isFalse();
    }

    @Test
    void saysForWhichOfficeOfAnAgencySomebodyActs() throws Exception {
        JwtClaims officer = claims(
                token("grant_type=password&client_id=hamgara-demo&username=shush-officer&password=demo-shush-officer"));
        JwtClaims deputy =
                claims(token("grant_type=password&client_id=hamgara-demo&username=deputy&password=demo-deputy"));

        assertThat(officer.getStringClaimValue("agency")).isEqualTo("MUNICIPALITY");
        assertThat(officer.getStringClaimValue("office")).isEqualTo("MUNICIPALITY-SHUSH");
        assertThat(deputy.getStringClaimValue("agency")).isEqualTo("GOVERNORATE");
        assertThat(deputy.hasClaim("county")).isFalse();
        assertThat(deputy.hasClaim("office")).isFalse();
    }

    @Test
    void givesAClientATokenForItsSecretInTheFormAndInTheHeader() throws Exception {
        JwtClaims fromForm = claims(
                token("grant_type=client_credentials&client_id=terminal-takhti&client_secret=demo-terminal-takhti"));
        JwtClaims fromHeader =
                claims(token("grant_type=client_credentials", "terminal-takhti", "demo-terminal-takhti"));

        assertThat(fromForm.getStringClaimValue("venue")).isEqualTo("takhti");
        assertThat(fromHeader.getSubject()).isEqualTo(fromForm.getSubject());
    }

    @Test
    void knowsEveryAccountOfTheList() throws Exception {
        for (Account person : Accounts.load().people()) {
            JwtClaims claims = claims(token("grant_type=password&client_id=hamgara-demo&username=" + person.name()
                    + "&password=demo-" + person.name()));
            assertThat(claims.flattenClaims().get("realm_access.roles")).isEqualTo(List.<Object>copyOf(person.roles()));
        }
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        refuses("grant_type=password&client_id=hamgara-demo&username=desk&password=wrong", 400, "invalid_grant");
    }

    @Test
    void refusesAnUnknownPersonInTheSameWords() throws Exception {
        String unknown = token("grant_type=password&client_id=hamgara-demo&username=nobody&password=wrong")
                .body();
        String wrong = token("grant_type=password&client_id=hamgara-demo&username=desk&password=wrong")
                .body();

        assertThat(JSON.readTree(unknown)).isEqualTo(JSON.readTree(wrong));
    }

    @Test
    void refusesAWrongClientSecret() throws Exception {
        refuses("grant_type=client_credentials&client_id=integrator&client_secret=wrong", 401, "invalid_client");
        refuses("grant_type=client_credentials&client_id=integrator", 401, "invalid_client");
    }

    @Test
    void refusesClientCredentialsOfAPublicClient() throws Exception {
        refuses("grant_type=client_credentials&client_id=hamgara-demo", 400, "unauthorized_client");
    }

    @Test
    void refusesAPasswordThroughAnUnknownClient() throws Exception {
        refuses("grant_type=password&client_id=other&username=desk&password=demo-desk", 401, "invalid_client");
    }

    @Test
    void refusesOtherGrantsAndBrokenRequests() throws Exception {
        refuses("grant_type=authorization_code&client_id=hamgara-demo", 400, "unsupported_grant_type");
        refuses("client_id=hamgara-demo", 400, "invalid_request");
        refuses("grant_type=password&client_id=hamgara-demo&username=desk", 400, "invalid_request");
        refuses("grant_type=password&grant_type=password&client_id=hamgara-demo", 400, "invalid_request");
        refuses("grant_type=%zz&client_id=hamgara-demo", 400, "invalid_request");
        refuses("grant_type=password&client_id=" + "x".repeat(20_000), 400, "invalid_request");
    }

    @Test
    void saysWhichMethodThePathTakes() throws Exception {
        HttpResponse<String> answer = get("/protocol/openid-connect/token");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void acceptsItsTokensAfterARestart() throws Exception {
        String keysBefore = get("/protocol/openid-connect/certs").body();

        stop();
        start();

        assertThat(get("/protocol/openid-connect/certs").body()).isEqualTo(keysBefore);
        assertThat(keysBefore).doesNotContain("\"d\"");
    }

    @Test
    void keepsTokensOfAnEarlierKeyGoodWhileItIsListed() throws Exception {
        String before = token("grant_type=password&client_id=hamgara-demo&username=desk&password=demo-desk")
                .body();
        Path file = folder.resolve("key.json");
        String earlier = Files.readString(file);
        stop();
        Files.delete(file);
        start();
        stop();
        Files.writeString(file, "{\"keys\": [" + Files.readString(file) + "," + earlier + "]}");
        start();

        JsonNode keys =
                JSON.readTree(get("/protocol/openid-connect/certs").body()).path("keys");
        String now = token("grant_type=password&client_id=hamgara-demo&username=desk&password=demo-desk")
                .body();

        assertThat(keys).hasSize(2);
        assertThat(keys.toString()).doesNotContain("\"d\"");
        assertThat(keyOf(now)).isEqualTo(keys.get(0).path("kid").asText());
        assertThat(keyOf(before)).isEqualTo(keys.get(1).path("kid").asText());
    }

    private static String keyOf(String answer) throws Exception {
        String token = JSON.readTree(answer).path("access_token").asText();
        return JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
                .path("kid")
                .asText();
    }

    private void refuses(String form, int status, String error) throws Exception {
        HttpResponse<String> answer = token(form);

        assertThat(answer.statusCode()).as(form).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(JSON.readTree(answer.body()).path("error").textValue()).isEqualTo(error);
    }

    private JwtClaims claims(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(
                        new HttpsJwks(provider.issuer() + "/protocol/openid-connect/certs")))
                .setExpectedIssuer(provider.issuer())
                .setExpectedAudience("hamgara")
                .setRequireExpirationTime()
                .setRequireSubject()
                .build();
        return consumer.processToClaims(
                JSON.readTree(answer.body()).path("access_token").textValue());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(provider.issuer() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> token(String form) throws Exception {
        return HTTP.send(tokenRequest(form).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> token(String form, String client, String secret) throws Exception {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                tokenRequest(form).header("Authorization", "Basic " + pair).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder tokenRequest(String form) {
        return HttpRequest.newBuilder(URI.create(provider.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }
}
