package hamgara.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/// An invented county with one programme, one venue, and as many cards as a benchmark asks for.
final class County {

    static final String VENUE = "bench-hall";
    static final String CODE = "0608";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 100_000;
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stack stack;
    private final Path identityKey;
    private final LocalDate week = LocalDate.now(TEHRAN).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    private String programme = "";
    private String kid = "";
    private int cards;

    County(Stack stack, Path identityKey) {
        this.stack = stack;
        this.identityKey = identityKey;
    }

    /// First day of the week whose pockets are filled.
    LocalDate week() {
        return week;
    }

    /// The way staff would do it, so that nothing here depends on the tables of a programme.
    void open() {
        String manager = token("programme-manager", "county", CODE);
        post(token("admin"), "/v1/counties/" + CODE + "/switch-on", Map.of("stage", "PILOT"));
        programme = post(
                        manager,
                        "/v1/programmes",
                        Map.of(
                                "code", "BENCH",
                                "names", Map.of("fa", "برنامهٔ سنجش"),
                                "county", CODE,
                                "rules", Map.of("ageMin", 15, "ageMax", 30, "areas", List.of(CODE)),
                                "entitlements",
                                        List.of(Map.of("category", "SPORT", "entries", 1000, "period", "WEEK"))))
                .path("id")
                .asText();
        post(manager, "/v1/programmes/" + programme + "/publish", Map.of());
        kid = HexFormat.of()
                .formatHex(Base64.getUrlDecoder()
                        .decode(get("/v1/credential-keys")
                                .path("keys")
                                .path(0)
                                .path("kid")
                                .asText()));
        execute(Scripts.sql("peer.sql"));
        execute("insert into venue (code, category, county_code, event_version) values ('" + VENUE + "', 'SPORT', '"
                + CODE + "', 1)");
    }

    /// Adds cards up to a number; they are numbered from 1.
    void grow(int size) {
        while (cards < size) {
            int lo = cards + 1;
            int hi = Math.min(size, cards + AT_ONCE);
            execute(Scripts.sql("cards.sql")
                    .replace(":lo", Integer.toString(lo))
                    .replace(":hi", Integer.toString(hi))
                    .replace(":programme", "'" + programme + "'::uuid")
                    .replace(":kid", "'\\x" + kid + "'::bytea")
                    .replace(":county", "'" + CODE + "'")
                    .replace(":starts", "date '" + week + "'"));
            cards = hi;
        }
        execute("vacuum analyze person, enrolment, card, credential, pocket, entry, peer.pocket");
    }

    /// A token of a new account with this role, narrowed by pairs of claim and value.
    String token(String role, String... scope) {
        var claims = new JwtClaims();
        claims.setIssuer(stack.issuer());
        claims.setAudience("hamgara");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(600);
        claims.setGeneratedJwtId();
        claims.setClaim("realm_access", Map.of("roles", List.of(role)));
        for (int i = 0; i < scope.length; i += 2) {
            claims.setClaim(scope[i], scope[i + 1]);
        }
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(identityKey));
            var token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKey(key.getPrivateKey());
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            token.setHeader("typ", "JWT");
            return token.getCompactSerialization();
        } catch (JoseException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode get(String path) {
        return answer(
                HttpRequest.newBuilder(URI.create(stack.url(Part.GATEWAY) + path))
                        .GET(),
                path);
    }

    /// @param headers names and values in turns
    JsonNode post(String token, String path, Map<String, ?> body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(stack.url(Part.GATEWAY) + path))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body.isEmpty()) {
            return answer(request.POST(BodyPublishers.noBody()), path);
        }
        try {
            String json = JSON.writeValueAsString(new HashMap<>(body));
            return answer(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)), path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode answer(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new StartFailure(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StartFailure(path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = stack.connect(Part.CARD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The number that a query finds.
    long number(String query) {
        try (Connection connection = stack.connect(Part.CARD);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
