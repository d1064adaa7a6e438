package hamgara.venue.booking;

import hamgara.venue.audience.AudienceNotEligible;
import hamgara.venue.booking.BookingRefusal.CardNotEligible;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.Eligibility;
import hamgara.venue.card.EligibilityQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Asks card-service whether a card may be used, outside of any transaction.
@ApplicationScoped
class Eligible {

    private final CardClient cards;

    Eligible(CardClient cards) {
        this.cards = cards;
    }

    /// The record of card-service that it may; refuses when it may not.
    UUID check(String key, EligibilityQuestion question) {
        Eligibility eligibility = cards.eligibility(key, question);
        if (!eligibility.eligible()) {
            throw refusal(eligibility.reasons());
        }
        return eligibility.checkId();
    }

    private static RuntimeException refusal(List<String> reasons) {
        boolean audience =
                reasons.stream().anyMatch(reason -> reason.startsWith("AUDIENCE") || reason.startsWith("AGE"));
        return audience ? new AudienceNotEligible(reasons) : new CardNotEligible(reasons);
    }
}
