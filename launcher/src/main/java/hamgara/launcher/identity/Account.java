package hamgara.launcher.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person or a confidential client of the demo, with the roles and the scope attributes its tokens carry.
record Account(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<String> roles,
        @Nullable String county,
        @Nullable String agency,
        @Nullable String office,
        @Nullable String venue) {

    /// The same for ever, so that what an account did before a reset still means the same account.
    String subject() {
        return UUID.nameUUIDFromBytes(("hamgara-demo/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    boolean hasSecret(String given) {
        return MessageDigest.isEqual(
                ("demo-" + name).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
