package hamgara.card.intake;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// Every line of an import was dealt with.
record EnrolmentImportFinished(UUID enrolmentImport, String county, boolean dryRun, int lines) implements Event {

    @Override
    public String type() {
        return "hamgara.card.enrolment-import-finished.v1";
    }

    @Override
    public UUID subject() {
        return enrolmentImport;
    }
}
