package hamgara.venue.booking;

import hamgara.venue.audience.AudienceNotEligible;
import hamgara.venue.booking.BookingRefusal.CardNotEligible;
import hamgara.venue.card.BookedPlace;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks card-service whether a card may be used, and has it keep an entry, outside of any transaction.
@ApplicationScoped
class Eligible {

    private final CardClient cards;
    private final KeptEntries entries;

    Eligible(CardClient cards, KeptEntries entries) {
        this.cards = cards;
        this.entries = entries;
    }

    /// Refuses when the card may not be used. Nothing is kept of it there, so nothing can be used up either.
    void require(EligibilityQuestion question) {
        List<String> reasons = cards.wouldRefuse(question);
        if (!reasons.isEmpty()) {
            throw refusal(reasons);
        }
    }

    /// The entry that card-service keeps; refuses when the card may not be used.
    KeptEntry keep(String askedAs, @Nullable UUID hold, EligibilityQuestion question, BookedPlace place) {
        KeptEntries.Answer answer = entries.ask(askedAs, hold, question, place);
        KeptEntry entry = answer.entry();
        if (entry == null) {
            throw refusal(answer.reasons());
        }
        return entry;
    }

    private static RuntimeException refusal(List<String> reasons) {
        boolean audience =
                reasons.stream().anyMatch(reason -> reason.startsWith("AUDIENCE") || reason.startsWith("AGE"));
        return audience ? new AudienceNotEligible(reasons) : new CardNotEligible(reasons);
    }
}
