package hamgara.forum.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation has a new map.
record SnapshotPublished(
        UUID conversation,
        UUID hall,
        String county,
        int seq,
        String algorithm,
        String inputHash,
        int voters,
        int statements,
        int groups,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.snapshot-published.v1";
    }

    @Override
    public UUID subject() {
        return conversation;
    }
}
