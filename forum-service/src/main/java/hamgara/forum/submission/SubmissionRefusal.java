package hamgara.forum.submission;

import hamgara.kit.problem.Refusal;

/// The refusals around what is sent in.
final class SubmissionRefusal {

    private SubmissionRefusal() {}

    /// What people wrote together is published with their word only.
    static final class ConsentNeeded extends Refusal.Invalid {
        ConsentNeeded() {
            super("consent-needed");
        }
    }

    /// A session or paper that is recorded has been.
    static final class RecordedTooEarly extends Refusal.Invalid {
        RecordedTooEarly() {
            super("recorded-too-early");
        }
    }

    /// Nobody reads their own words for the hall.
    static final class ScreeningSelfReview extends Refusal.Forbidden {
        ScreeningSelfReview() {
            super("screening-self-review");
        }
    }

    /// Who does not show a proposal names the rule.
    static final class ScreeningRuleNeeded extends Refusal.Invalid {
        ScreeningRuleNeeded() {
            super("screening-rule-needed");
        }
    }

    /// Who sends a proposal back says what would complete it.
    static final class ScreeningReasonNeeded extends Refusal.Invalid {
        ScreeningReasonNeeded() {
            super("screening-reason-needed");
        }
    }
}
