package hamgara.card.person;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A person was enrolled; says no more than where.
record PersonEnrolled(UUID person, String county) implements Event {

    @Override
    public String type() {
        return "hamgara.card.person-enrolled.v1";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
