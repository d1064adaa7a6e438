package hamgara.forum.digest;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everybody can read what a session was.
record DigestPublished(
        UUID session,
        UUID hall,
        String county,
        boolean inTime,
        @JsonProperty("private") @Nullable Boolean isPrivate) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.digest-published.v1";
    }

    @Override
    public UUID subject() {
        return session;
    }
}
