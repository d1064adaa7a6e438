package hamgara.forum.resolution;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A working group has resolved something.
record ResolutionAdopted(
        UUID resolution,
        UUID hall,
        String county,
        @Nullable UUID proposal,
        String workingGroup,
        String ownerAgency,
        LocalDate dueOn,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.resolution-adopted.v1";
    }

    @Override
    public UUID subject() {
        return resolution;
    }
}
