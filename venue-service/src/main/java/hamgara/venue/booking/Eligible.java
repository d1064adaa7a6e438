package hamgara.venue.booking;

import hamgara.venue.booking.BookingRefusal.AudienceNotEligible;
import hamgara.venue.booking.BookingRefusal.CardNotEligible;
import hamgara.venue.card.BookedPlace;
import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Has card-service keep an entry of a card that may be used, outside of any transaction.
@ApplicationScoped
class Eligible {

    private final KeptEntries entries;

    Eligible(KeptEntries entries) {
        this.entries = entries;
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
