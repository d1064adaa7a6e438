package hamgara.card.area;

import hamgara.kit.outbox.Event;
import hamgara.kit.text.Names;
import java.util.UUID;

/// A county takes part from now on.
record CountySwitchedOn(UUID id, String county, Names names, County.Stage stage) implements Event {

    @Override
    public String type() {
        return "hamgara.card.county-switched-on.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
