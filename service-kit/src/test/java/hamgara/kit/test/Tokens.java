package hamgara.kit.test;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/// Issues access tokens that the service under test verifies as it would verify any issuer's.
public final class Tokens {

    private static final RsaJsonWebKey KEY = newKey();
    private static final HttpServer ISSUER = serve();

    private final JwtClaims claims = new JwtClaims();

    private Tokens(String... roles) {
        claims.setIssuer(issuer());
        claims.setAudience("hamgara");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        claims.setGeneratedJwtId();
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
    }

    /// A token for a new person with these roles.
    public static Tokens of(String... roles) {
        return new Tokens(roles);
    }

    public Tokens subject(String name) {
        claims.setSubject(name);
        return this;
    }

    public Tokens county(String code) {
        return claim("county", code);
    }

    public Tokens agency(String code) {
        return claim("agency", code);
    }

    public Tokens venue(String code) {
        return claim("venue", code);
    }

    public Tokens claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    public Tokens audience(String audience) {
        claims.setAudience(audience);
        return this;
    }

    public Tokens expired() {
        claims.setExpirationTimeMinutesInTheFuture(-10);
        return this;
    }

    public String bearer() {
        return "Bearer " + token();
    }

    public String token() {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(KEY.getPrivateKey());
        jws.setKeyIdHeaderValue(KEY.getKeyId());
        jws.setHeader("typ", "JWT");
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String issuer() {
        return "http://127.0.0.1:" + ISSUER.getAddress().getPort() + "/realms/hamgara";
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/hamgara";
            answer(server, "/realms/hamgara/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/protocol/openid-connect/certs",
                     "token_endpoint": "%1$s/protocol/openid-connect/token",
                     "id_token_signing_alg_values_supported": ["RS256"],
                     "response_types_supported": ["code"], "subject_types_supported": ["public"]}
                    """.formatted(issuer));
            answer(
                    server,
                    "/realms/hamgara/protocol/openid-connect/certs",
                    new JsonWebKeySet(KEY).toJson(OutputControlLevel.PUBLIC_ONLY));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
