package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gets the tokens of demo accounts from whatever identity provider the platform has.
///
/// The launcher's own knows everybody of the crowd (`citizen-…`) by the name. Keycloak knows whom it was told of: a
/// new one is made known to it first, by the client that its demo realm has for that.
final class SignIn {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final String HOST = "demo-host";
    private static final Pattern KEYCLOAK = Pattern.compile("(.+)/realms/([^/]+)/protocol/openid-connect/token");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Held> held = new HashMap<>();
    private final String gateway;
    private @Nullable String tokens;

    private record Held(String token, long staleAt) {}

    /// @param tokens address of the token endpoint; asked of the platform when nobody tells
    SignIn(String gateway, @Nullable String tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /// An access token that holds for a while yet.
    String token(String who) {
        Held before = held.get(who);
        if (before != null && System.nanoTime() - before.staleAt() < 0) {
            return before.token();
        }
        long asked = System.nanoTime();
        JsonNode answer = granted(who);
        // A token is used up to the last moment of a step, so a fifth of its life is kept in hand.
        long life = Duration.ofSeconds(answer.path("expires_in").asLong()).toNanos();
        var now = new Held(answer.path("access_token").asText(), asked + life / 5 * 4);
        held.put(who, now);
        return now.token();
    }

    /// Where the identity provider gives tokens.
    String tokens() {
        String known = tokens;
        if (known == null) {
            String discovery = found(gateway + "/openapi?format=json")
                    .at("/components/securitySchemes/openId/openIdConnectUrl")
                    .asText();
            known = found(discovery).path("token_endpoint").asText();
            tokens = known;
        }
        return known;
    }

    private JsonNode granted(String who) {
        HttpResponse<byte[]> answer = ask(who);
        boolean stranger = answer.statusCode() == 400 || answer.statusCode() == 401;
        if (stranger && who.startsWith("citizen-") && introduce(who)) {
            answer = ask(who);
        }
        if (answer.statusCode() != 200) {
            throw new StepFailed(who + " could not sign in: " + answer.statusCode());
        }
        return Api.read(answer.body());
    }

    private HttpResponse<byte[]> ask(String who) {
        boolean machine =
                who.startsWith("terminal-") || List.of("integrator", HOST).contains(who);
        String form = machine
                ? "grant_type=client_credentials&client_id=%1$s&client_secret=demo-%1$s".formatted(who)
                : "grant_type=password&client_id=hamgara-demo&username=%1$s&password=demo-%1$s".formatted(who);
        return send(HttpRequest.newBuilder(at(tokens()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /// Whether the provider is one that can be told of people.
    private boolean introduce(String who) {
        Matcher endpoint = KEYCLOAK.matcher(tokens());
        if (!endpoint.matches()) {
            return false;
        }
        Map<String, Object> password = Map.of("type", "password", "value", "demo-" + who, "temporary", false);
        byte[] person = Api.json(Map.of(
                "username", who, "enabled", true, "groups", List.of("citizens"), "credentials", List.of(password)));
        int status = send(HttpRequest.newBuilder(at(endpoint.replaceFirst("$1/admin/realms/$2/users")))
                        .header("Authorization", "Bearer " + token(HOST))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(person)))
                .statusCode();
        if (status != 201 && status != 409) {
            throw new StepFailed("the identity provider does not take " + who + ": " + status);
        }
        return true;
    }

    private JsonNode found(String address) {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(at(address)));
        if (answer.statusCode() != 200) {
            throw new StepFailed("where to sign in cannot be found out: " + address + " → " + answer.statusCode());
        }
        return Api.read(answer.body());
    }

    private static URI at(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw new StepFailed("the platform does not tell where to sign in; set HAMGARA_TOKENS");
        }
        return URI.create(address);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder question) {
        HttpRequest request = question.timeout(TIME_LIMIT).build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new StepFailed(request.method() + " " + request.uri() + " got no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted");
        }
    }
}
