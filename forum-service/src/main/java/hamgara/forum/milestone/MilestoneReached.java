package hamgara.forum.milestone;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A milestone of a resolution is met.
record MilestoneReached(
        UUID resolution,
        UUID milestone,
        String county,
        String ownerAgency,
        LocalDate metOn,
        boolean mandatory,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.resolution-milestone-met.v1";
    }

    @Override
    public UUID subject() {
        return resolution;
    }
}
