package hamgara.card.person;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// The desk refused a person who waited for it.
record PersonRefused(UUID person, String county) implements Event {

    @Override
    public String type() {
        return "hamgara.card.person-refused.v1";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
