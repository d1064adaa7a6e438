package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/// Tokens as the `Authorization` header carries them: of the demo's accounts, and of people nobody has met before.
final class Tokens {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> FETCHED = new ConcurrentHashMap<>();

    private Tokens() {}

    /// Of a demo account, with its password.
    static String account(String name) {
        return FETCHED.computeIfAbsent(
                "grant_type=password&client_id=hamgara-demo&username=%1$s&password=demo-%1$s".formatted(name),
                Tokens::fetch);
    }

    /// Of a confidential client of the demo, with its secret.
    static String client(String id) {
        return FETCHED.computeIfAbsent(
                "grant_type=client_credentials&client_id=%1$s&client_secret=demo-%1$s".formatted(id), Tokens::fetch);
    }

    /// Of a new citizen.
    static String citizen() {
        return of("citizen");
    }

    /// Of somebody new with this role, narrowed by pairs of claim and value, signed with the key of the provider.
    static String of(String role, String... scope) {
        var claims = new JwtClaims();
        claims.setIssuer(RunningStack.stack().issuer());
        claims.setAudience("hamgara");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        claims.setGeneratedJwtId();
        claims.setClaim("realm_access", Map.of("roles", List.of(role)));
        for (int i = 0; i < scope.length; i += 2) {
            claims.setClaim(scope[i], scope[i + 1]);
        }
        try {
            PublicJsonWebKey key =
                    PublicJsonWebKey.Factory.newPublicJwk(Files.readString(RunningStack.file("identity/key.json")));
            var token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKey(key.getPrivateKey());
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            token.setHeader("typ", "JWT");
            return "Bearer " + token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fetch(String form) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RunningStack.stack().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return "Bearer "
                    + new JsonMapper()
                            .readTree(answer.body())
                            .path("access_token")
                            .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
