package hamgara.forum.hall;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A county has a hall.
record HallOpened(UUID hall, String county, int policyVersion) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.hall-opened.v1";
    }

    @Override
    public UUID subject() {
        return hall;
    }
}
