package hamgara.forum.resolution;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody outside the owner has verified that a resolution is done.
record ResolutionVerified(
        UUID resolution,
        String county,
        String ownerAgency,
        String verifierRole,
        @Nullable String verifierAgency,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.resolution-verified.v1";
    }

    @Override
    public UUID subject() {
        return resolution;
    }
}
