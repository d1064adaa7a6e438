package hamgara.card.privacy;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A person was forgotten; who keeps something under this id deletes it.
record PersonErased(UUID person) implements Event {

    @Override
    public String type() {
        return "hamgara.card.person-erased.v1";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
