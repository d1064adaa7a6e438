package hamgara.card.programme;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals of programmes.
final class ProgrammeRefusal {

    private ProgrammeRefusal() {}

    static final class ProgrammeNotFound extends Refusal.NotFound {
        ProgrammeNotFound() {
            super("programme-not-found");
        }
    }

    static final class ProgrammeCodeTaken extends Refusal.Conflict {
        ProgrammeCodeTaken(String code) {
            super("programme-code-taken", "programme", code);
        }
    }

    static final class NoDraft extends Refusal.Conflict {
        NoDraft() {
            super("no-draft");
        }
    }

    static final class DraftExists extends Refusal.Conflict {
        DraftExists(int number) {
            super("draft-exists", "number", number);
        }
    }

    static final class AgesReversed extends Refusal.Invalid {
        AgesReversed() {
            super("ages-reversed");
        }
    }

    /// Nobody under 18 takes part without a guardian's consent.
    static final class MinorsWithoutConsent extends Refusal.Invalid {
        MinorsWithoutConsent() {
            super("minors-without-consent");
        }
    }

    static final class AreaOutsideCounty extends Refusal.Invalid {
        AreaOutsideCounty(String area) {
            super("area-outside-county", "area", area);
        }
    }

    static final class CategoryTwice extends Refusal.Invalid {
        CategoryTwice() {
            super("category-twice");
        }
    }

    static final class BenefitMissing extends Refusal.Invalid {
        BenefitMissing() {
            super("benefit-missing");
        }
    }

    static final class LimitTwice extends Refusal.Invalid {
        LimitTwice() {
            super("limit-twice");
        }
    }

    static final class AreaTwice extends Refusal.Invalid {
        AreaTwice() {
            super("area-twice");
        }
    }

    static final class PeriodReversed extends Refusal.Invalid {
        PeriodReversed() {
            super("period-reversed");
        }
    }

    static final class FundSharesMissing extends Refusal.Invalid {
        FundSharesMissing() {
            super("fund-shares-missing");
        }
    }

    static final class FundSharesNotWhole extends Refusal.Invalid {
        FundSharesNotWhole(int sum) {
            super("fund-shares-not-whole", "sum", sum);
        }
    }

    static final class ProgrammeFundNotKnown extends Refusal.Conflict {
        ProgrammeFundNotKnown(UUID fund) {
            super("programme-fund-not-known", "fund", fund.toString());
        }
    }

    static final class ProgrammeVenueNotKnown extends Refusal.Conflict {
        ProgrammeVenueNotKnown(String venue) {
            super("programme-venue-not-known", "venue", venue);
        }
    }

    static final class ProgrammeNotPaused extends Refusal.Conflict {
        ProgrammeNotPaused(ProgrammeState state) {
            super("programme-not-paused", "state", state.name());
        }
    }

    static final class ProgrammeNotInForce extends Refusal.Conflict {
        ProgrammeNotInForce(ProgrammeState state) {
            super("programme-not-in-force", "state", state.name());
        }
    }

    static final class ProgrammeOver extends Refusal.Conflict {
        ProgrammeOver() {
            super("programme-over");
        }
    }
}
