package hamgara.card.export;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A file can be fetched, or could not be made.
record ExportFinished(UUID export, Export.Kind kind, Export.State state) implements Event {

    @Override
    public String type() {
        return "hamgara.card.export-finished.v1";
    }

    @Override
    public UUID subject() {
        return export;
    }
}
