package hamgara.card.enrolment;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happens to an enrolment; says nothing of the person, and never why.
sealed interface EnrolmentEvent extends Event {

    UUID enrolment();

    @Override
    default UUID subject() {
        return enrolment();
    }

    static EnrolmentEvent of(EnrolmentStep.Kind kind, Enrolment of) {
        UUID id = of.id;
        UUID programme = of.programmeId;
        String county = of.countyCode;
        return switch (kind) {
            case DECIDED -> new EnrolmentDecided(id, programme, of.programmeVersion, county, of.state);
            case APPROVED -> new EnrolmentApproved(id, programme, county, of.state);
            case ADMITTED -> new EnrolmentAdmitted(id, programme, county);
            case REJECTED -> new EnrolmentRejected(id, programme, county);
            case EVIDENCE_ASKED -> new EnrolmentEvidenceAsked(id, programme, county);
            case SUSPENDED -> new EnrolmentSuspended(id, programme, county);
            case RESUMED, CONSENTED -> new EnrolmentResumed(id, programme, county, of.state);
            case RENEWED -> new EnrolmentRenewed(id, programme, of.programmeVersion, county);
            case GRACE_BEGUN -> new EnrolmentGraceBegun(id, programme, county);
            case EXPIRED -> new EnrolmentExpired(id, programme, county);
            case WITHDRAWN -> new EnrolmentWithdrawn(id, programme, county);
        };
    }

    /// An application came in and was decided, put in the queue or handed to the desk.
    record EnrolmentDecided(UUID enrolment, UUID programme, int programmeVersion, String county, EnrolmentState state)
            implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-decided.v1";
        }
    }

    /// The desk looked and said yes; the state tells whether there was a place.
    record EnrolmentApproved(UUID enrolment, UUID programme, String county, EnrolmentState state)
            implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-approved.v1";
        }
    }

    /// Somebody in the queue got a place.
    record EnrolmentAdmitted(UUID enrolment, UUID programme, String county) implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-admitted.v1";
        }
    }

    /// The desk looked and said no.
    record EnrolmentRejected(UUID enrolment, UUID programme, String county) implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-rejected.v1";
        }
    }

    /// The desk asked the person for something.
    record EnrolmentEvidenceAsked(UUID enrolment, UUID programme, String county) implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-evidence-asked.v1";
        }
    }

    /// An enrolment does not count for now.
    record EnrolmentSuspended(UUID enrolment, UUID programme, String county) implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-suspended.v1";
        }
    }

    /// Nothing stands in the way of an enrolment any more.
    record EnrolmentResumed(UUID enrolment, UUID programme, String county, EnrolmentState state)
            implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-resumed.v1";
        }
    }

    /// An enrolment goes on for another term, by the version in force.
    record EnrolmentRenewed(UUID enrolment, UUID programme, int programmeVersion, String county)
            implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-renewed.v1";
        }
    }

    /// An enrolment is past its end and still counts for some days.
    record EnrolmentGraceBegun(UUID enrolment, UUID programme, String county) implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-grace-begun.v1";
        }
    }

    /// An enrolment is over by time.
    record EnrolmentExpired(UUID enrolment, UUID programme, String county) implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-expired.v1";
        }
    }

    /// An enrolment was ended by the person or for the person.
    record EnrolmentWithdrawn(UUID enrolment, UUID programme, String county) implements EnrolmentEvent {
        @Override
        public String type() {
            return "hamgara.card.enrolment-withdrawn.v1";
        }
    }
}
