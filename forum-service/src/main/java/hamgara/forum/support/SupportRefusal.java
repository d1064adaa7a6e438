package hamgara.forum.support;

import hamgara.kit.problem.Refusal;

/// The refusals around support.
final class SupportRefusal {

    private SupportRefusal() {}

    /// Who writes a proposal stands behind it already.
    static final class OwnProposal extends Refusal.Conflict {
        OwnProposal() {
            super("own-proposal");
        }
    }

    /// The support was taken out after a review.
    static final class SupportInvalid extends Refusal.Conflict {
        SupportInvalid() {
            super("support-invalid");
        }
    }

    /// The words are others than those that were seen.
    static final class WordsChangedMeanwhile extends Refusal.Conflict {
        WordsChangedMeanwhile(int textVersion) {
            super("words-changed-meanwhile", "textVersion", textVersion);
        }
    }

    /// The proposal has no such condition, or it has come true.
    static final class ConditionNotOpen extends Refusal.Conflict {
        ConditionNotOpen() {
            super("condition-not-open");
        }
    }
}
