package hamgara.card.programme;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A version of a programme is in force from now on.
record ProgrammePublished(UUID programme, String code, String county, int programmeVersion) implements Event {

    @Override
    public String type() {
        return "hamgara.card.programme-published.v1";
    }

    @Override
    public UUID subject() {
        return programme;
    }
}
