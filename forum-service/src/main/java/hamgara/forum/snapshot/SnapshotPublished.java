package hamgara.forum.snapshot;

import hamgara.kit.outbox.Event;
import java.util.UUID;

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
        int groups)
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
