package hamgara.card.showing;

import hamgara.kit.problem.Refusal;

/// The refusals of other ways to show a card.
final class ShowingRefusal {

    private ShowingRefusal() {}

    static final class CardNotUsable extends Refusal.Conflict {
        CardNotUsable(String reason) {
            super("card-not-usable", "reason", reason);
        }
    }

    static final class NotTheHolder extends Refusal.Forbidden {
        NotTheHolder() {
            super("not-the-holder");
        }
    }

    static final class CodeForUnknownVenue extends Refusal.Invalid {
        CodeForUnknownVenue() {
            super("code-for-unknown-venue");
        }
    }
}
