package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.launcher.Checkout;
import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.demo.Demo;
import hamgara.launcher.process.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// With Keycloak and the realm of the demo, which is made from that of a deployment: it has accounts, clients that
/// sign in by password, and no policy for passwords. Only `-Pkeycloak` asks for it.
@EnabledIfSystemProperty(named = "hamgara.keycloak", matches = "true")
class KeycloakIdentityTest extends IdentityTest {

    @Override
    Provider begin(Stack stack) throws IOException {
        return new Keycloak();
    }

    private Keycloak keycloak() {
        return (Keycloak) provider();
    }

    @Test
    void refusesTokensThatAreForSomebodyElse() {
        JsonNode both = Forge.granted(
                keycloak().issuer(),
                "grant_type=password&client_id=hamgara-demo&username=takhti-operator&password=demo-takhti-operator"
                        + "&scope=openid");

        accepted(both.path("access_token").asText());
        refused(both.path("id_token").asText());
        refused(keycloak().token("demo-host"));
    }

    @Test
    void letsTheFrontendInWithAProofKeyAlone() {
        String proof = "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=";

        assertThat(keycloak().signInPage(Keycloak.SITE, proof + "S256").statusCode())
                .isEqualTo(200);
        for (String none : List.of("", proof + "plain")) {
            assertThat(keycloak().signInPage(Keycloak.SITE, none).headers().firstValue("Location"))
                    .hasValueSatisfying(back -> assertThat(back).contains("error=invalid_request"));
        }
        assertThat(keycloak()
                        .signInPage("http://elsewhere.test", proof + "S256")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void letsNobodyWidenTheirOwnReach() {
        // as good as the pages of one's own account, which are for browsers
        keycloak()
                .admin(
                        "POST",
                        "/clients",
                        Map.of(
                                "clientId",
                                "own-account",
                                "publicClient",
                                true,
                                "directAccessGrantsEnabled",
                                true,
                                "fullScopeAllowed",
                                true,
                                "defaultClientScopes",
                                List.of("basic", "roles")));
        String token = Forge.granted(
                        keycloak().issuer(),
                        "grant_type=password&client_id=own-account&username=maryam&password=demo-maryam")
                .path("access_token")
                .asText();
        HttpResponse<String> change = keycloak()
                .ownAccount(
                        token,
                        Map.of(
                                "username",
                                "maryam",
                                "attributes",
                                Map.of(
                                        "venue",
                                        List.of("takhti"),
                                        "agency",
                                        List.of("EDUCATION"),
                                        "assurance",
                                        List.of("3"))));

        assertThat(change.statusCode()).as(change.body()).isEqualTo(400);
        assertThat(change.body()).contains("error-user-attribute-read-only");
        JsonNode after = Forge.claims(keycloak().token("maryam"));
        assertThat(List.of(after.has("venue"), after.has("agency"), after.has("assurance")))
                .doesNotContain(true);
    }

    /// From the address of the gateway alone, as on any platform that somebody else runs.
    @Test
    void playsTheStoryOfTheDemo(@TempDir Path terminal) throws IOException {
        stack().start(Part.CARD, Part.FORUM);
        Path log = Checkout.root().resolve("system-test/target/keycloak/story.log");
        var told = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8);

        assertThat(Demo.play(stack().url(Part.GATEWAY), null, terminal, new Progress(told, false)))
                .as("the story in " + log)
                .isTrue();
    }

    @Test
    void refusesAReachThatIsNoCode() {
        HttpResponse<String> answer = keycloak()
                .admin(
                        "POST",
                        "/users",
                        Map.of("username", "somebody", "attributes", Map.of("county", List.of("Dezful"))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"county\"");
    }

    @Test
    void narrowsWhomAnAdministratorNarrows() {
        HttpResponse<String> made = keycloak()
                .admin(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                "citizen-sure",
                                "enabled",
                                true,
                                "groups",
                                List.of("citizens"),
                                "attributes",
                                Map.of("assurance", List.of("2")),
                                "credentials",
                                List.of(Map.of("type", "password", "value", "demo-citizen-sure"))));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode claims = Forge.claims(keycloak().token("citizen-sure"));
        assertThat(claims.path("assurance").asText()).isEqualTo("2");
        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactly("citizen");
    }
}
