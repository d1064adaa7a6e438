package hamgara.forum.convergence;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The common ground of a conversation was put into words.
record ConvergenceDrafted(
        UUID draft,
        UUID conversation,
        UUID hall,
        String county,
        int clauses,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.convergence-drafted.v1";
    }

    @Override
    public UUID subject() {
        return draft;
    }
}
