package hamgara.forum.deskentry;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A desk entered a sheet of signatures for a proposal.
record PaperSheetAdded(
        UUID proposal,
        UUID hall,
        String county,
        int lines,
        int paper,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.paper-sheet-added.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
