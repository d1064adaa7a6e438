package hamgara.venue.card;

import hamgara.venue.slot.Audience;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks card-service to keep an entry for a place, on the wire.
record PlaceRequest(
        UUID cardId,
        UUID bookingId,
        String venueCode,
        Category category,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        Instant startsAt,
        Instant endsAt,
        int party,
        @Nullable UUID replaces,
        PriceQuestion.@Nullable Amount price,
        PriceQuestion.@Nullable Amount holderShareAtMost) {

    static PlaceRequest of(EligibilityQuestion question, BookedPlace place) {
        return new PlaceRequest(
                question.cardId(),
                place.bookingId(),
                question.venueCode(),
                question.category(),
                question.audience(),
                question.ageMin(),
                question.ageMax(),
                question.startsAt(),
                place.endsAt(),
                place.party(),
                place.replaces(),
                place.price() == 0 ? null : PriceQuestion.Amount.rials(place.price()),
                rials(place.holderAtMost()));
    }

    private static PriceQuestion.@Nullable Amount rials(@Nullable Long amount) {
        return amount == null ? null : PriceQuestion.Amount.rials(amount);
    }
}
