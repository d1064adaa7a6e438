package hamgara.launcher.identity;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The realm of a deployment with the accounts of the demo in it, under the same subjects and with the same passwords
/// as the launcher's provider gives them.
final class DemoRealm {
    /// Lets the story bring its crowd along; nobody but the demonstration has such a client.
    static final String HOST = "demo-host";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LIFE_SECONDS = 3600;

    private final ObjectNode realm;
    private final Accounts accounts;

    private DemoRealm(ObjectNode realm, Accounts accounts) {
        this.realm = realm;
        this.accounts = accounts;
    }

    static String madeFrom(Path base) throws IOException {
        var made = new DemoRealm((ObjectNode) JSON.readTree(Files.readString(base)), Accounts.load());
        made.open();
        made.clients();
        made.users();
        var indented = new DefaultIndenter("  ", "\n");
        return JSON.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(indented)
                                .withArrayIndenter(indented))
                        .writeValueAsString(made.realm)
                + "\n";
    }

    /// The demo's passwords are known to everybody, and short.
    private void open() {
        realm.remove("passwordPolicy");
        realm.put("displayName", realm.path("displayName").asText() + " · demo");
    }

    private void clients() {
        Set<String> people = new HashSet<>();
        accounts.people().forEach(person -> people.addAll(person.roles()));
        ArrayNode clients = realm.withArray("clients");
        ObjectNode device = take("terminal");
        take("integrator");
        take("booking-site");
        for (Account account : accounts.confidentialClients()) {
            clients.add(machine(device, account.name()));
        }
        clients.add(machine(device, HOST).set("defaultClientScopes", JSON.valueToTree(List.of("basic", "roles"))));
        for (String name : accounts.publicClients()) {
            clients.add(direct(name));
            ObjectNode reach = realm.withArray("scopeMappings").addObject().put("client", name);
            people.stream().sorted().forEach(reach.putArray("roles")::add);
        }
    }

    private static ObjectNode machine(ObjectNode pattern, String name) {
        ObjectNode client = pattern.deepCopy();
        client.put("clientId", name).put("name", name).put("description", "Of the demo");
        client.put("secret", "demo-" + name);
        client.withObjectProperty("attributes").put("access.token.lifespan", Integer.toString(LIFE_SECONDS));
        return client;
    }

    /// A public client that sends the password itself: what a story can do without a browser.
    private ObjectNode direct(String name) {
        ObjectNode client = find("hamgara-frontend").deepCopy();
        client.put("clientId", name).put("name", name).put("description", "Of the demo");
        client.put("standardFlowEnabled", false).put("directAccessGrantsEnabled", true);
        client.putArray("redirectUris");
        client.putArray("webOrigins").add("*");
        client.putObject("attributes").put("access.token.lifespan", Integer.toString(LIFE_SECONDS));
        return client;
    }

    private void users() {
        ArrayNode users = realm.putArray("users");
        for (Account person : accounts.people()) {
            ObjectNode user = user(users, person, person.name());
            user.withArray("realmRoles").add("default-roles-hamgara");
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", "demo-" + person.name())
                    .put("temporary", false);
        }
        for (Account client : accounts.confidentialClients()) {
            user(users, client, "service-account-" + client.name()).put("serviceAccountClientId", client.name());
        }
        users.addObject()
                .put("username", "service-account-" + HOST)
                .put("enabled", true)
                .put("serviceAccountClientId", HOST)
                .putObject("clientRoles")
                .putArray("realm-management")
                .add("manage-users");
    }

    private static ObjectNode user(ArrayNode users, Account account, String name) {
        ObjectNode user = users.addObject()
                .put("id", account.subject())
                .put("username", name)
                .put("enabled", true);
        account.roles().forEach(user.putArray("realmRoles")::add);
        Map<String, @Nullable String> told = new TreeMap<>();
        told.put("county", account.county());
        told.put("agency", account.agency());
        told.put("office", account.office());
        told.put("venue", account.venue());
        ObjectNode attributes = user.putObject("attributes");
        told.forEach((attribute, value) -> {
            if (value != null) {
                attributes.putArray(attribute).add(value);
            }
        });
        return user;
    }

    private ObjectNode take(String client) {
        ArrayNode clients = realm.withArray("clients");
        for (int i = 0; i < clients.size(); i++) {
            if (clients.get(i).path("clientId").asText().equals(client)) {
                return (ObjectNode) clients.remove(i);
            }
        }
        throw new IllegalStateException("The realm has no client " + client);
    }

    private ObjectNode find(String client) {
        for (JsonNode each : realm.withArray("clients")) {
            if (each.path("clientId").asText().equals(client)) {
                return (ObjectNode) each;
            }
        }
        throw new IllegalStateException("The realm has no client " + client);
    }
}
