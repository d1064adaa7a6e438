package hamgara.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On an address that answers as a gateway and as a provider that must be told of people.
final class SignInTest {
    private static final String TOKENS = "/realms/hamgara/protocol/openid-connect/token";

    private final Set<String> known = new HashSet<>(Set.of("desk"));
    private final List<String> introduced = new ArrayList<>();
    private int grants;
    private int life = 300;
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsThroughThePlatformWhereToSignIn() {
        assertThat(new SignIn(url, null).tokens()).isEqualTo(url + TOKENS);
    }

    @Test
    void heedsWhoeverTellsItWhere() {
        assertThat(new SignIn("http://127.0.0.1:9", url + TOKENS).token("desk")).isEqualTo("token-1");
    }

    @Test
    void keepsATokenWhileItHolds() {
        var signIn = new SignIn(url, null);

        assertThat(signIn.token("desk")).isEqualTo("token-1");
        assertThat(signIn.token("desk")).isEqualTo("token-1");
    }

    @Test
    void asksAnewForATokenThatEnds() {
        life = 0;
        var signIn = new SignIn(url, null);

        assertThat(signIn.token("desk")).isEqualTo("token-1");
        assertThat(signIn.token("desk")).isEqualTo("token-2");
    }

    @Test
    void introducesTheCrowdToAProviderThatDoesNotKnowIt() {
        assertThat(new SignIn(url, null).token("citizen-7")).isEqualTo("token-2");
        assertThat(introduced)
                .singleElement()
                .satisfies(person -> assertThat(person).contains("citizen-7", "citizens", "demo-citizen-7"));
    }

    @Test
    void introducesNobodyElse() {
        assertThatThrownBy(() -> new SignIn(url, null).token("stranger"))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("stranger could not sign in: 400");
        assertThat(introduced).isEmpty();
    }

    @Test
    void saysWhatToDoWhenThePlatformDoesNotTell() {
        assertThatThrownBy(() -> new SignIn(url + "/elsewhere", null).token("desk"))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("HAMGARA_TOKENS");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (exchange.getRequestURI().getPath()) {
                case "/openapi" -> send(exchange, 200, """
                            {"components": {"securitySchemes": {"openId": {"openIdConnectUrl":
                            "%s/realms/hamgara/.well-known/openid-configuration"}}}}""".formatted(url));
                case "/realms/hamgara/.well-known/openid-configuration" ->
                    send(exchange, 200, "{\"token_endpoint\": \"%s%s\"}".formatted(url, TOKENS));
                case TOKENS -> grant(exchange, body);
                case "/admin/realms/hamgara/users" -> take(exchange, body);
                default -> send(exchange, 200, "{}");
            }
        }
    }

    private void grant(HttpExchange exchange, String form) throws IOException {
        boolean host = form.contains("client_id=demo-host&client_secret=demo-demo-host");
        if (host || known.stream().anyMatch(name -> form.contains("username=" + name + "&"))) {
            grants++;
            send(exchange, 200, "{\"access_token\": \"token-%d\", \"expires_in\": %d}".formatted(grants, life));
        } else {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private void take(HttpExchange exchange, String person) throws IOException {
        boolean byTheHost = "Bearer token-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        introduced.add(person);
        known.add("citizen-7");
        send(exchange, byTheHost ? 201 : 403, "{}");
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
