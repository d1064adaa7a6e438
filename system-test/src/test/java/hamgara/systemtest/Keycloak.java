package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hamgara.launcher.Checkout;
import hamgara.launcher.process.Leash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;

/// Keycloak itself, as it is unpacked below target, with the realm of the demo and a key of the test's.
final class Keycloak implements Provider {

    private static final Path FOLDER = Checkout.root().resolve("system-test/target/keycloak");
    private static final String PASSWORD = UUID.randomUUID().toString();
    static final String SITE = "http://127.0.0.1:8080";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<PublicJsonWebKey, String> components = new HashMap<>();
    private final String url;
    private final Process process;
    private PublicJsonWebKey key;
    private int priority = 200;

    Keycloak() throws IOException {
        Path home = home();
        delete(home.resolve("data"));
        Path imported = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Checkout.root().resolve("docker/keycloak/demo-realm.json"),
                imported.resolve("hamgara-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        url = "http://127.0.0.1:" + port;
        List<String> words = new ArrayList<>(Leash.of("TERM"));
        words.addAll(List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + freePort()));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx384m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "root",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        PASSWORD,
                        "HAMGARA_SITE_URL",
                        SITE));
        process = builder.start();
        try {
            await().atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofMillis(500))
                    .until(this::answers);
            key = added();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public String issuer() {
        return url + "/realms/hamgara";
    }

    @Override
    public String token(String account) {
        return Forge.signedIn(issuer(), account);
    }

    @Override
    public PublicJsonWebKey key() {
        return key;
    }

    @Override
    public void rotate() {
        key = added();
    }

    @Override
    public void withdraw(PublicJsonWebKey old) {
        assertThat(admin("DELETE", "/components/" + components.remove(old), Map.of())
                        .statusCode())
                .isEqualTo(204);
    }

    /// What an account may do for itself, with its own token.
    HttpResponse<String> ownAccount(String token, Map<String, ?> change) {
        return send(HttpRequest.newBuilder(URI.create(issuer() + "/account/"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text(change))));
    }

    /// What a browser gets that the frontend sent to sign in.
    HttpResponse<String> signInPage(String site, String proof) {
        return send(HttpRequest.newBuilder(URI.create(issuer()
                + "/protocol/openid-connect/auth?client_id=hamgara-frontend&response_type=code&scope=openid"
                + "&redirect_uri=" + site + "/back" + proof)));
    }

    HttpResponse<String> admin(String method, String path, Object body) {
        String token = Forge.granted(
                        url + "/realms/master",
                        "grant_type=password&client_id=admin-cli&username=root&password=" + PASSWORD)
                .path("access_token")
                .asText();
        return send(HttpRequest.newBuilder(URI.create(url + "/admin/realms/hamgara" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /// kc.sh may have become Java, or have it for a child.
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        await().atMost(Duration.ofSeconds(30)).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /// A key of ours becomes one of the realm's, and signs before all that were there.
    private PublicJsonWebKey added() {
        PublicJsonWebKey made = Forge.key("not yet known");
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(made.getPrivateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----";
        HttpResponse<String> answer = admin(
                "POST",
                "/components",
                Map.of(
                        "name",
                        "key " + priority,
                        "providerId",
                        "rsa",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of(
                                "priority", List.of(Integer.toString(priority++)),
                                "enabled", List.of("true"),
                                "active", List.of("true"),
                                "algorithm", List.of("RS256"),
                                "privateKey", List.of(pem))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        String component = location.substring(location.lastIndexOf('/') + 1);
        for (JsonNode each : read(admin("GET", "/keys", Map.of()).body()).path("keys")) {
            if (each.path("providerId").asText().equals(component)) {
                made.setKeyId(each.path("kid").asText());
            }
        }
        components.put(made, component);
        return made;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended; see " + FOLDER.resolve("keycloak.log"));
        }
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(issuer()))
                                            .timeout(Duration.ofSeconds(20))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Keycloak is not unpacked; use -Pkeycloak"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
