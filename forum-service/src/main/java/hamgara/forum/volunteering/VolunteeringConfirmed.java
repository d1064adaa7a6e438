package hamgara.forum.volunteering;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's hours were confirmed: of whom and how many is told to that person alone.
record VolunteeringConfirmed(
        UUID contribution,
        UUID hall,
        String county,
        @JsonProperty("private") @Nullable Boolean isPrivate) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.volunteering-confirmed.v1";
    }

    @Override
    public UUID subject() {
        return contribution;
    }
}
