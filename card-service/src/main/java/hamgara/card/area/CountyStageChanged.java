package hamgara.card.area;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A county that takes part was paused or goes on.
record CountyStageChanged(UUID id, String county, County.Stage stage) implements Event {

    @Override
    public String type() {
        return "hamgara.card.county-stage-changed.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
