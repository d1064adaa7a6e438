package hamgara.card.enrolment;

import hamgara.kit.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/// The refusals of applications that could not be decided at all, and of steps that do not follow.
final class EnrolmentRefusal {

    private EnrolmentRefusal() {}

    static final class EnrolmentNotFound extends Refusal.NotFound {
        EnrolmentNotFound() {
            super("enrolment-not-found");
        }
    }

    static final class ProgrammeNotPublished extends Refusal.Invalid {
        ProgrammeNotPublished() {
            super("programme-not-published");
        }
    }

    static final class AlreadyTakesPart extends Refusal.Conflict {
        AlreadyTakesPart() {
            super("already-takes-part");
        }
    }

    static final class StepNotPossible extends Refusal.Conflict {
        StepNotPossible(EnrolmentState state) {
            super("step-not-possible", "state", state.name());
        }
    }

    static final class ReasonNotFitting extends Refusal.Invalid {
        ReasonNotFitting(StepReason reason) {
            super("reason-not-fitting", "reason", reason.name());
        }
    }

    static final class OwnEnrolment extends Refusal.Forbidden {
        OwnEnrolment() {
            super("own-enrolment");
        }
    }

    static final class ClaimNotVerified extends Refusal.Conflict {
        ClaimNotVerified() {
            super("claim-not-verified");
        }
    }

    static final class OwnConsentNeeded extends Refusal.Conflict {
        OwnConsentNeeded() {
            super("own-consent-needed");
        }
    }

    static final class GuardianConsentNeeded extends Refusal.Conflict {
        GuardianConsentNeeded() {
            super("guardian-consent-needed");
        }
    }

    static final class OwnConsentNotAsked extends Refusal.Conflict {
        OwnConsentNotAsked() {
            super("own-consent-not-asked");
        }
    }

    static final class RenewalNotOpen extends Refusal.Conflict {
        RenewalNotOpen(LocalDate from) {
            super("renewal-not-open", "from", from.toString());
        }
    }

    static final class RenewalNotNeeded extends Refusal.Conflict {
        RenewalNotNeeded() {
            super("renewal-not-needed");
        }
    }

    static final class RenewalNotEligible extends Refusal.Conflict {
        RenewalNotEligible(List<String> reasons) {
            super("renewal-not-eligible", "reasons", reasons);
        }
    }
}
