package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.launcher.Checkout;
import hamgara.launcher.Part;
import hamgara.launcher.Ports;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What has to hold whoever the identity provider is, at the gateway and at a service that is asked past it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IdentityTest {

    static final String VENUE = "takhti";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KeyRelay relay = new KeyRelay();
    private Stack stack;
    private Provider provider;

    /// The provider, running; its stack is open, and nothing of it runs.
    abstract Provider begin(Stack stack) throws Exception;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        stack = Stack.open(
                Checkout.root(),
                folder,
                Ports.free(),
                Progress.silent(),
                Map.of(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        relay.url(),
                        "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL",
                        "2S",
                        "HAMGARA_IDENTITY_KEYS_EVERY",
                        "3S"));
        provider = begin(stack);
        relay.to(provider.issuer());
        stack.start(Part.POSTGRES, Part.KAFKA, Part.VENUE, Part.GATEWAY);
    }

    @AfterAll
    void stop() {
        if (provider != null) {
            provider.close();
        }
        if (stack != null) {
            stack.close();
        }
        relay.close();
    }

    Stack stack() {
        return stack;
    }

    Provider provider() {
        return provider;
    }

    @Test
    void takesTheTokenThatTheProviderGives() {
        accepted(provider.token("terminal-takhti"));
        accepted(good().signed());
        assertThat(atGateway("", VENUE)).isEqualTo(401);
        assertThat(atService("", VENUE)).isEqualTo(401);
    }

    @Test
    void refusesAnotherIssuer() {
        refused(good().with("iss", "http://127.0.0.1:9/realms/hamgara").signed());
        refused(good().with("iss", provider.issuer() + "/").signed());
        refused(good().without("iss").signed());
    }

    @Test
    void refusesAnotherAudience() {
        refused(good().with("aud", "somebody-else").signed());
        refused(good().without("aud").signed());
        accepted(good().with("aud", List.of("somebody-else", "hamgara")).signed());
    }

    @Test
    void refusesATokenOutsideItsTime() {
        refused(good().at("exp", -60).signed());
        refused(good().without("exp").signed());
        refused(good().at("nbf", 60).signed());
        accepted(good().at("nbf", -60).signed());
    }

    @Test
    void refusesATokenThatNobodySigned() {
        good().unsigned().forEach(this::refused);
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() {
        good().confused().forEach(this::refused);
    }

    @Test
    void refusesOtherAlgorithmsOfTheSameKey() {
        refused(good().signedAs("RS512", provider.key().getPrivateKey()));
        refused(good().signedAs("PS256", provider.key().getPrivateKey()));
    }

    @Test
    void refusesAStrangersSignatureUnderAKnownKeysName() {
        refused(good().signedAs("RS256", Forge.key("stranger").getPrivateKey()));
    }

    @Test
    void fetchesTheKeysOnlyNowAndThenHoweverManyUnknownOnesAreNamed() {
        accepted(good().signed());
        int before = relay.fetches();
        for (int i = 0; i < 60; i++) {
            refused(good().named("unknown-" + i).signed());
        }

        // 120 refusals; what is fetched in the seconds that they take is counted on one hand, or on two
        assertThat(relay.fetches() - before).isLessThan(20);
    }

    @Test
    void followsTheKeysOfTheProvider() {
        PublicJsonWebKey first = provider.key();
        accepted(good().signed());

        provider.rotate();

        String later = provider.token("terminal-takhti");
        assertThat(Forge.header(later).path("kid").asText())
                .isEqualTo(provider.key().getKeyId())
                .isNotEqualTo(first.getKeyId());
        await().atMost(PATIENCE).untilAsserted(() -> accepted(later));
        accepted(by(first).signed());

        provider.withdraw(first);

        await().atMost(PATIENCE).untilAsserted(() -> refused(by(first).signed()));
        accepted(good().signed());
        accepted(provider.token("terminal-takhti"));
    }

    @Test
    void tellsTheRoleAndHowFarItReaches() {
        String terminal = provider.token("terminal-takhti");
        String operator = provider.token("takhti-operator");

        for (String token : List.of(terminal, operator)) {
            accepted(token);
            assertThat(atService(token, "another-venue")).isEqualTo(403);
            assertThat(atGateway(token, "another-venue")).isEqualTo(403);
        }
        assertThat(atService(provider.token("maryam"), VENUE)).isEqualTo(403);
        assertThat(atService(provider.token("sport-officer"), VENUE)).isEqualTo(403);
    }

    @Test
    void saysOfEveryAccountWhatTheServicesRead() {
        says("maryam", List.of("citizen"), Map.of());
        says("desk", List.of("desk-officer"), Map.of("county", "0614"));
        says("sport-officer", List.of("agency-officer"), Map.of("agency", "SPORT_YOUTH", "county", "0614"));
        says(
                "shush-officer",
                List.of("agency-officer"),
                Map.of("agency", "MUNICIPALITY", "office", "MUNICIPALITY-SHUSH", "county", "0614"));
        says("takhti-operator", List.of("venue-operator"), Map.of("venue", "takhti"));
        says("terminal-takhti", List.of("terminal"), Map.of("venue", "takhti"));
        says("integrator", List.of("auditor"), Map.of());
        says("broker", List.of("broker"), Map.of());
    }

    private void says(String account, List<String> roles, Map<String, String> reach) {
        JsonNode claims = Forge.claims(provider.token(account));

        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .as(account)
                .isEqualTo(roles);
        for (String claim : List.of("county", "agency", "office", "venue", "assurance")) {
            assertThat(claims.path(claim).asText()).as(account + " " + claim).isEqualTo(reach.getOrDefault(claim, ""));
        }
        assertThat(claims.path("sub").asText()).as(account).isEqualTo(Forge.subject(account));
        for (String person : List.of("email", "name", "given_name", "family_name")) {
            assertThat(claims.has(person)).as(account + " " + person).isFalse();
        }
    }

    Forge good() {
        return by(provider.key());
    }

    private Forge by(PublicJsonWebKey key) {
        return new Forge(provider.issuer(), key, VENUE);
    }

    void accepted(String token) {
        assertThat(atGateway(token, VENUE)).as("at the gateway").isEqualTo(200);
        assertThat(atService(token, VENUE)).as("at the service").isEqualTo(200);
    }

    void refused(String token) {
        assertThat(atGateway(token, VENUE)).as("at the gateway").isEqualTo(401);
        assertThat(atService(token, VENUE)).as("at the service").isEqualTo(401);
    }

    private int atGateway(String token, String venue) {
        return status(stack.url(Part.GATEWAY), token, venue);
    }

    private int atService(String token, String venue) {
        return status(stack.url(Part.VENUE), token, venue);
    }

    /// Of the list that only those who stand at the door of a venue may read.
    private static int status(String where, String token, String venue) {
        LocalDate today = LocalDate.now(World.TEHRAN);
        var request = HttpRequest.newBuilder(URI.create(where + "/v1/day-lists/" + venue + "/" + today));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
