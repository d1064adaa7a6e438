package hamgara.venue.round;

import hamgara.kit.problem.Refusal;

/// The refusals of rounds.
final class RoundRefusal {

    private RoundRefusal() {}

    static final class AllocationRoundNotFound extends Refusal.NotFound {
        AllocationRoundNotFound() {
            super("allocation-round-not-found");
        }
    }

    /// The step does not follow the present state.
    static final class AllocationRoundState extends Refusal.Conflict {
        AllocationRoundState(RoundState state) {
            super("allocation-round-state", "state", state.name());
        }
    }

    /// Applying ends before it begins, or not before the season, or the season is too long.
    static final class RoundDaysNotOrdered extends Refusal.Invalid {
        RoundDaysNotOrdered() {
            super("round-days-not-ordered");
        }
    }

    /// Hours end before they begin, overlap those of the facility or of another that shares a part of its hall, or the
    /// facility is not of the county.
    static final class RoundWindowWrong extends Refusal.Invalid {
        RoundWindowWrong() {
            super("round-window-wrong");
        }
    }

    /// Open slots or another reservation stand in the hours.
    static final class RoundWindowTaken extends Refusal.Conflict {
        RoundWindowTaken() {
            super("round-window-taken");
        }
    }

    /// Since they were shared out, hours have lost all days they still had, and those were several.
    static final class RoundHoursTaken extends Refusal.Conflict {
        RoundHoursTaken() {
            super("round-hours-taken");
        }
    }

    /// Who applies speaks for an agency or an owner.
    static final class RoundApplicantWithoutAgency extends Refusal.Forbidden {
        RoundApplicantWithoutAgency() {
            super("round-applicant-without-agency");
        }
    }

    static final class RoundApplicationNotFound extends Refusal.NotFound {
        RoundApplicationNotFound() {
            super("round-application-not-found");
        }
    }

    /// The school or club, or the same account, has applied in this round.
    static final class RoundAppliedBefore extends Refusal.Conflict {
        RoundAppliedBefore() {
            super("round-applied-before");
        }
    }

    /// Lengths or ranges of a group do not fit together, or a facility is not in the round.
    static final class RoundSectionWrong extends Refusal.Invalid {
        RoundSectionWrong() {
            super("round-section-wrong");
        }
    }
}
