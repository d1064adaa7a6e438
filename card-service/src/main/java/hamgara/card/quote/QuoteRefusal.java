package hamgara.card.quote;

import hamgara.kit.problem.Refusal;

/// The refusals of quotes.
final class QuoteRefusal {

    private QuoteRefusal() {}

    static final class PresentationInvalid extends Refusal.Invalid {
        PresentationInvalid() {
            super("presentation-invalid");
        }
    }

    static final class QuoteUnknown extends Refusal.Invalid {
        QuoteUnknown() {
            super("quote-unknown");
        }
    }

    static final class QuoteNotForThis extends Refusal.Invalid {
        QuoteNotForThis() {
            super("quote-not-for-this");
        }
    }

    static final class QuoteExpired extends Refusal.Gone {
        QuoteExpired() {
            super("quote-expired");
        }
    }
}
