package hamgara.forum.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What supporters wait for came true; until then each of them may say that it did not.
record ConditionFulfilled(
        UUID proposal,
        UUID hall,
        String county,
        UUID condition,
        int waiting,
        Instant convertsAt,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.condition-fulfilled.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
