package hamgara.card.household;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// Somebody joined or left a household, or became its head.
record HouseholdChanged(UUID household, UUID person, Change change) implements Event {

    enum Change {
        FOUNDED,
        INVITED,
        JOINED,
        LEFT,
        BECAME_HEAD,
        DISSOLVED
    }

    @Override
    public String type() {
        return "hamgara.card.household-changed.v1";
    }

    @Override
    public UUID subject() {
        return household;
    }
}
