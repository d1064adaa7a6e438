package hamgara.card.person;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A person enrolled with a number that the desk has to see first.
record PersonSentToDesk(UUID person, String county) implements Event {

    @Override
    public String type() {
        return "hamgara.card.person-sent-to-desk.v1";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
