package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// Makes access tokens of every kind, good ones and others, with a provider's own key.
final class Forge {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final PublicJsonWebKey key;
    private final JwtClaims claims = new JwtClaims();
    private String keyId;

    /// A token of the terminal of one venue, as the provider might have given it.
    Forge(String issuer, PublicJsonWebKey key, String venue) {
        this.key = key;
        keyId = key.getKeyId();
        claims.setIssuer(issuer);
        claims.setAudience("hamgara");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("realm_access", Map.of("roles", List.of("terminal")));
        claims.setClaim("venue", venue);
    }

    Forge with(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    Forge without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    /// A claim that is a time, so many seconds from now.
    Forge at(String claim, long seconds) {
        return with(claim, NumericDate.now().getValue() + seconds);
    }

    Forge named(String otherKey) {
        keyId = otherKey;
        return this;
    }

    String signed() {
        return signedAs("RS256", key.getPrivateKey());
    }

    String signedAs(String algorithm, java.security.Key with) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(with);
        jws.setKeyIdHeaderValue(keyId);
        jws.setHeader("typ", "JWT");
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(algorithm);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With the public key, which everybody has, taken for a shared secret: as its bytes, and as the text of a file.
    List<String> confused() {
        byte[] der = key.getPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        return List.of(
                signedAs("HS256", new HmacKey(der)),
                signedAs("HS256", new HmacKey(pem.getBytes(StandardCharsets.UTF_8))));
    }

    /// Without any signature, and under that of another token.
    List<String> unsigned() {
        String[] good = signed().split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "{\"alg\":\"none\",\"kid\":\"%s\"}".formatted(keyId).getBytes(StandardCharsets.UTF_8));
        return List.of(none + "." + good[1] + ".", none + "." + good[1] + "." + good[2], good[0] + "." + good[1] + ".");
    }

    static PublicJsonWebKey key(String id) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a real provider gives an account of the demo.
    static String signedIn(String issuer, String account) {
        boolean machine = account.startsWith("terminal-")
                || List.of("integrator", "broker", "demo-host").contains(account);
        String form = machine
                ? "grant_type=client_credentials&client_id=%1$s&client_secret=demo-%1$s"
                : "grant_type=password&client_id=hamgara-demo&username=%1$s&password=demo-%1$s";
        return granted(issuer, form.formatted(account)).path("access_token").asText();
    }

    /// What the token endpoint answers.
    static JsonNode granted(String issuer, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same whoever gives the token, so that what an account did stays its own.
    static String subject(String account) {
        return UUID.nameUUIDFromBytes(("hamgara-demo/" + account).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static JsonNode header(String token) {
        return part(token, 0);
    }

    static JsonNode claims(String token) {
        return part(token, 1);
    }

    private static JsonNode part(String token, int number) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
