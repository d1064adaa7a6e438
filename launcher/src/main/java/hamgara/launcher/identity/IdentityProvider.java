package hamgara.launcher.identity;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.jose4j.lang.JoseException;

/// Main of the identity child: discovery, keys and tokens for the demo accounts. Not for production; use Keycloak
/// there.
public final class IdentityProvider implements AutoCloseable {
    private static final String REALM = "/realms/hamgara";
    private static final String DISCOVERY = REALM + "/.well-known/openid-configuration";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final SigningKey key;
    private final Tokens tokens;

    private IdentityProvider(HttpServer server, SigningKey key, Clock clock) throws IOException {
        this.server = server;
        this.key = key;
        this.tokens = new Tokens(Accounts.load(), key, issuer(), clock);
    }

    /// Arguments: port, file of the signing key.
    public static void main(String[] arguments) throws IOException, JoseException {
        IdentityProvider provider = start(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(provider::close));
    }

    /// Port 0 takes a free one.
    static IdentityProvider start(int port, Path keyFile, Clock clock) throws IOException, JoseException {
        SigningKey key = SigningKey.keptIn(keyFile);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        IdentityProvider provider = new IdentityProvider(server, key, clock);
        server.createContext("/", provider::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return provider;
    }

    String issuer() {
        return address() + REALM;
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            switch (exchange.getRequestURI().getPath()) {
                case DISCOVERY -> reading(exchange, JSON.writeValueAsString(discovery()));
                case PROTOCOL + "/certs" -> reading(exchange, key.publicKeys());
                case PROTOCOL + "/token" -> token(exchange);
                default -> error(exchange, 404, "not_found", "There is nothing at this path");
            }
        }
    }

    private static void reading(HttpExchange exchange, String json) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, json);
        } else {
            wrongMethod(exchange, "GET");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "POST");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Authorization, Content-Type");
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            wrongMethod(exchange, "POST");
            return;
        }
        try {
            send(exchange, 200, JSON.writeValueAsString(tokens.grant(TokenRequest.read(exchange))));
        } catch (OAuthError refusal) {
            if (refusal.status() == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"hamgara\"");
            }
            error(exchange, refusal.status(), refusal.error(), refusal.description());
        } catch (JoseException e) {
            System.err.println("ERROR a token could not be signed: " + e);
            error(exchange, 500, "server_error", "The token could not be signed");
        }
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new TreeMap<>();
        document.put("issuer", issuer());
        document.put("token_endpoint", address() + PROTOCOL + "/token");
        document.put("jwks_uri", address() + PROTOCOL + "/certs");
        document.put("grant_types_supported", List.of("password", "client_credentials"));
        document.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        document.put("response_types_supported", List.of("none"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put(
                "claims_supported",
                List.of(
                        "sub",
                        "iss",
                        "aud",
                        "azp",
                        "preferred_username",
                        "realm_access",
                        "county",
                        "agency",
                        "office",
                        "venue"));
        return document;
    }

    private static void wrongMethod(HttpExchange exchange, String allowed) throws IOException {
        exchange.getResponseHeaders().set("Allow", allowed);
        error(exchange, 405, "invalid_request", "Use " + allowed);
    }

    private static void error(HttpExchange exchange, int status, String error, String description) throws IOException {
        send(exchange, status, JSON.writeValueAsString(Map.of("error", error, "error_description", description)));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
