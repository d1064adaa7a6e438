package hamgara.forum.convergence;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// The common ground of a conversation was put into words.
record ConvergenceDrafted(UUID draft, UUID conversation, UUID hall, String county, int clauses) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.convergence-drafted.v1";
    }

    @Override
    public UUID subject() {
        return draft;
    }
}
