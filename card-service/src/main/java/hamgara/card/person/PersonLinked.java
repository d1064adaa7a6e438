package hamgara.card.person;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// The account of a citizen was tied to a person whom the desk had enrolled.
record PersonLinked(UUID person, String county) implements Event {

    @Override
    public String type() {
        return "hamgara.card.person-linked.v1";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
