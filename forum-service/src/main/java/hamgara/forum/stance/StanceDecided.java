package hamgara.forum.stance;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody decided how a proposal is seen.
record StanceDecided(
        UUID proposal,
        UUID hall,
        String county,
        Stance stance,
        @JsonProperty("private") @Nullable Boolean isPrivate) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.stance-decided.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
