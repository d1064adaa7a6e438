package hamgara.venue.booking;

import hamgara.venue.audience.AudienceNotEligible;
import hamgara.venue.booking.BookingRefusal.CardNotEligible;
import hamgara.venue.booking.BookingRefusal.SharesChanged;
import hamgara.venue.card.BookedPlace;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.card.PriceSplit;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import hamgara.venue.tariff.Tariffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks card-service whether a card may be used, and has it keep an entry, outside of any transaction.
@ApplicationScoped
class Eligible {

    private final CardClient cards;
    private final KeptEntries entries;
    private final Tariffs tariffs;

    Eligible(CardClient cards, KeptEntries entries, Tariffs tariffs) {
        this.cards = cards;
        this.entries = entries;
        this.tariffs = tariffs;
    }

    /// Refuses when the card may not be used. Nothing is kept of it there, so nothing can be used up either.
    void require(EligibilityQuestion question) {
        List<String> reasons = cards.wouldRefuse(question);
        if (!reasons.isEmpty()) {
            throw refusal(reasons);
        }
    }

    /// The entry that card-service keeps, with the price; refuses when the card may not be used, or when the caller
    /// would have to pay more than a quote told.
    ///
    /// @param told the ways in which the price may have been asked for, each in one line
    KeptEntry keep(
            String askedAs, @Nullable UUID hold, EligibilityQuestion question, BookedPlace place, List<String> told) {
        BookedPlace asked = asked(question.cardId(), place, told);
        Long atMost = asked.holderAtMost();
        KeptEntries.Answer answer = entries.ask(askedAs, hold, question, asked);
        KeptEntry entry = answer.entry();
        PriceSplit shares = answer.shares();
        if (entry == null) {
            throw shares == null ? refusal(answer.reasons()) : new SharesChanged(shares);
        }
        if (atMost != null && entry.shares().holder() > atMost) {
            // the answer to an earlier request, before the caller was told less
            entries.giveUp(List.of(entry));
            throw new SharesChanged(entry.shares());
        }
        return entry;
    }

    /// Whoever did not say what they agree to agreed to what they were told.
    private BookedPlace asked(UUID card, BookedPlace place, List<String> told) {
        return place.price() == 0 || place.holderAtMost() != null
                ? place
                : tariffs.toldShare(card, told, place.party(), place.price())
                        .map(place::askingAtMost)
                        .orElse(place);
    }

    private static RuntimeException refusal(List<String> reasons) {
        boolean audience =
                reasons.stream().anyMatch(reason -> reason.startsWith("AUDIENCE") || reason.startsWith("AGE"));
        return audience ? new AudienceNotEligible(reasons) : new CardNotEligible(reasons);
    }
}
