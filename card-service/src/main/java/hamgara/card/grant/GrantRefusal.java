package hamgara.card.grant;

import hamgara.kit.problem.Refusal;

/// The refusals of grants.
final class GrantRefusal {

    private GrantRefusal() {}

    static final class GrantNotFound extends Refusal.NotFound {
        GrantNotFound() {
            super("grant-not-found");
        }
    }

    static final class AlreadyGranted extends Refusal.Conflict {
        AlreadyGranted() {
            super("already-granted");
        }
    }

    static final class AlreadyRevoked extends Refusal.Conflict {
        AlreadyRevoked() {
            super("already-revoked");
        }
    }

    static final class GrantPeriodNotNear extends Refusal.Invalid {
        GrantPeriodNotNear() {
            super("grant-period-not-near");
            at("/day");
        }
    }

    static final class NoSuchAllowance extends Refusal.Invalid {
        NoSuchAllowance() {
            super("no-such-allowance");
            at("/category");
        }
    }

    static final class ProgrammeWithoutFund extends Refusal.Conflict {
        ProgrammeWithoutFund() {
            super("programme-without-fund");
        }
    }

    static final class ProgrammeNotDated extends Refusal.Conflict {
        ProgrammeNotDated() {
            super("programme-not-dated");
        }
    }

    static final class ProgrammeNotGranting extends Refusal.Conflict {
        ProgrammeNotGranting(String reason) {
            super("programme-not-granting", "reason", reason);
        }
    }

    static final class FundElsewhere extends Refusal.Conflict {
        FundElsewhere() {
            super("fund-elsewhere");
        }
    }

    static final class EnrolmentCannotBeGranted extends Refusal.Conflict {
        EnrolmentCannotBeGranted() {
            super("enrolment-cannot-be-granted");
        }
    }

    static final class EnrolmentUnknown extends Refusal.Invalid {
        EnrolmentUnknown() {
            super("enrolment-unknown");
        }
    }
}
