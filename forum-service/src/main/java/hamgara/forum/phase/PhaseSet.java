package hamgara.forum.phase;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The phases of a hall are others from now on.
record PhaseSet(
        UUID hall,
        String county,
        int phases,
        @JsonProperty("private") @Nullable Boolean isPrivate) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.phase-set.v1";
    }

    @Override
    public UUID subject() {
        return hall;
    }
}
