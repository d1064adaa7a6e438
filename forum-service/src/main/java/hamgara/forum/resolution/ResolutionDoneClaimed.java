package hamgara.forum.resolution;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The owner says that a resolution is done.
record ResolutionDoneClaimed(
        UUID resolution,
        String county,
        String ownerAgency,
        int evidence,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.resolution-done-claimed.v1";
    }

    @Override
    public UUID subject() {
        return resolution;
    }
}
