package hamgara.card.reimbursement;

import hamgara.kit.problem.Refusal;
import java.time.LocalDate;

/// The refusals of reimbursement rules.
final class ReimbursementRefusal {

    private ReimbursementRefusal() {}

    static final class ReimbursementRuleNotFound extends Refusal.NotFound {
        ReimbursementRuleNotFound() {
            super("reimbursement-rule-not-found");
        }
    }

    static final class ReimbursementProgrammeNotKnown extends Refusal.Invalid {
        ReimbursementProgrammeNotKnown() {
            super("reimbursement-programme-not-known");
        }
    }

    static final class ReimbursementTiersWrong extends Refusal.Invalid {
        ReimbursementTiersWrong() {
            super("reimbursement-tiers-wrong");
        }
    }

    static final class ReimbursementNeedsFunds extends Refusal.Invalid {
        ReimbursementNeedsFunds() {
            super("reimbursement-needs-funds");
        }
    }

    static final class ReimbursementTooEarly extends Refusal.Invalid {
        ReimbursementTooEarly(LocalDate earliest) {
            super("reimbursement-too-early", "earliest", earliest.toString());
        }
    }

    static final class ReimbursementDaysReversed extends Refusal.Invalid {
        ReimbursementDaysReversed() {
            super("reimbursement-days-reversed");
        }
    }

    static final class ReimbursementRulesOverlap extends Refusal.Conflict {
        ReimbursementRulesOverlap() {
            super("reimbursement-rules-overlap");
        }
    }

    static final class ReimbursementRuleEnded extends Refusal.Conflict {
        ReimbursementRuleEnded() {
            super("reimbursement-rule-ended");
        }
    }
}
