package hamgara.forum.satisfaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The supporters of a proposal are asked how satisfied they are.
record SatisfactionAsked(
        UUID object,
        Kind kind,
        String wave,
        String county,
        @JsonProperty("private") @Nullable Boolean isPrivate) implements Event {

    /// With what.
    enum Kind {
        CASE,
        RESOLUTION
    }

    @Override
    public String type() {
        return "hamgara.forum.satisfaction-asked.v1";
    }

    @Override
    public UUID subject() {
        return object;
    }
}
