package hamgara.launcher.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Everybody whom the demo's identity provider knows, as listed in `identity/accounts.json`.
record Accounts(
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) List<Account> people,
        @JsonProperty(required = true) List<String> publicClients,
        @JsonProperty(required = true) List<Account> confidentialClients) {

    private static final Pattern CROWD = Pattern.compile("citizen-[a-z0-9-]{1,32}");

    static Accounts load() throws IOException {
        try (InputStream json = Objects.requireNonNull(
                Accounts.class.getResourceAsStream("/identity/accounts.json"), "identity/accounts.json")) {
            return JsonMapper.builder().build().readValue(json, Accounts.class);
        }
    }

    /// A listed person, or one of the unlisted crowd: every name like `citizen-7` is a citizen.
    Optional<Account> person(String name) {
        return people.stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .or(() -> CROWD.matcher(name).matches()
                        ? Optional.of(new Account(name, List.of("citizen"), null, null, null, null))
                        : Optional.empty());
    }

    Optional<Account> confidentialClient(String id) {
        return confidentialClients.stream()
                .filter(client -> client.name().equals(id))
                .findFirst();
    }
}
