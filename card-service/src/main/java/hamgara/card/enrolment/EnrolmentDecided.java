package hamgara.card.enrolment;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// An application was decided; says nothing of the person.
record EnrolmentDecided(UUID enrolment, UUID programme, int programmeVersion, String county, Enrolment.State state)
        implements Event {

    @Override
    public String type() {
        return "hamgara.card.enrolment-decided.v1";
    }

    @Override
    public UUID subject() {
        return enrolment;
    }
}
