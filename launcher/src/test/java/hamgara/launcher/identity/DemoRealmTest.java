package hamgara.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hamgara.launcher.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The realms that Keycloak is given: of a deployment, and of the demo.
final class DemoRealmTest {
    private static final Path FOLDER = Checkout.root().resolve("docker/keycloak");
    private static final Path BASE = FOLDER.resolve("hamgara-realm.json");
    private static final Path DEMO = FOLDER.resolve("demo-realm.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void saysWhatTheAccountsOfTheDemoSay() throws IOException {
        String stood = Files.exists(DEMO) ? Files.readString(DEMO) : "";
        String written = DemoRealm.madeFrom(BASE);
        if (!stood.equals(written)) {
            Files.writeString(DEMO, written);
        }

        assertThat(stood)
                .as("docker/keycloak/demo-realm.json was out of date and is written anew: commit it")
                .isEqualTo(written);
    }

    @Test
    void givesADeploymentNeitherAPersonNorASecret() throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(BASE));

        for (JsonNode client : realm.path("clients")) {
            assertThat(client.has("secret"))
                    .as(client.path("clientId").asText())
                    .isFalse();
        }
        for (JsonNode user : realm.path("users")) {
            assertThat(user.has("serviceAccountClientId"))
                    .as(user.path("username").asText())
                    .isTrue();
            assertThat(user.has("credentials")).isFalse();
        }
    }

    @Test
    void letsNobodyInByPasswordButTheDemo() throws IOException {
        assertThat(clients(BASE, "directAccessGrantsEnabled")).isEmpty();
        assertThat(clients(DEMO, "directAccessGrantsEnabled")).containsExactly("hamgara-demo");
        assertThat(clients(BASE, "implicitFlowEnabled")).isEmpty();
    }

    @Test
    void asksEveryBrowserForAProofKey() throws IOException {
        List<String> without = new ArrayList<>();
        for (JsonNode client : JSON.readTree(Files.readString(BASE)).path("clients")) {
            boolean built = client.path("clientId").asText().equals("account"); // Keycloak's own, never signed in with
            boolean proves =
                    client.at("/attributes/pkce.code.challenge.method").asText().equals("S256");
            if (client.path("standardFlowEnabled").asBoolean() && !proves && !built) {
                without.add(client.path("clientId").asText());
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    void letsAdministratorsAloneSayHowFarARoleReaches() throws IOException {
        String profile = JSON.readTree(Files.readString(BASE))
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        Set<String> narrow = new TreeSet<>();
        for (JsonNode attribute : JSON.readTree(profile).path("attributes")) {
            if (attribute.at("/permissions/edit").toString().equals("[\"admin\"]")) {
                narrow.add(attribute.path("name").asText());
            }
        }

        assertThat(narrow).contains("county", "agency", "office", "venue", "assurance");
        assertThat(JSON.readTree(profile).has("unmanagedAttributePolicy")).isFalse();
    }

    private static List<String> clients(Path realm, String flag) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode client : JSON.readTree(Files.readString(realm)).path("clients")) {
            if (client.path(flag).asBoolean()) {
                names.add(client.path("clientId").asText());
            }
        }
        return names;
    }
}
