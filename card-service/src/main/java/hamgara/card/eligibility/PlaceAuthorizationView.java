package hamgara.card.eligibility;

import hamgara.card.programme.Category;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry kept for a place of a booking, on the wire.
@Schema(
        name = "PlaceAuthorization",
        description = "An entry kept for a place of a booking. Says nothing of the person but that.")
record PlaceAuthorizationView(
        @Schema(description = "The id the asker chose") UUID id,

        @Schema(
                description =
                        "`AUTHORIZED`: kept until it is used. `CAPTURED`: used. `VOIDED`: given back. `EXPIRED`: nobody "
                                + "came, and it returned by itself. `DECLINED`: nothing is kept, see `reasons`; asking again under "
                                + "the same id decides anew")
        PlaceAuthorization.State state,

        @Schema(
                description =
                        "Why nothing is kept: the reasons of an eligibility check, the limits of the programme, such as "
                                + "LIMIT_PER_DAY, and why the holder would have to pay more than `holderShareAtMost`, such as "
                                + "INSUFFICIENT_ALLOWANCE; treat the list as open",
                examples = "[\"QUOTA_EXHAUSTED\"]")
        List<String> reasons,

        @Schema(description = "Id of the eligibility check it rests on; absent when nothing is kept") @Nullable
        UUID checkId,

        @Schema(description = "Id of the booking") UUID bookingId,

        @Schema(description = "Id of the card") UUID cardId,

        @Schema(description = "Code of the venue", examples = "takhti")
        String venueCode,

        Category category,

        @Schema(description = "Entries kept", examples = "1")
        int entries,

        @Schema(description = "Entries left in the period of the slot when it was given", examples = "2") @Nullable
        Integer remaining,

        @Schema(description = "Start of the slot (UTC)") Instant startsAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-04")
        String startsAtJalali,

        @Schema(
                description =
                        "What is not used by then returns to the holder (UTC): three days after the end of the slot, "
                                + "as long as an arrival noted without a network may be told; absent when nothing is kept")
        @Nullable
        Instant expiresAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-07") @Nullable
        String expiresAtJalali,

        @Schema(
                description =
                        "Who pays what of the price; held under `/v1/authorizations/{id}` with the same id, and paid to the "
                                + "venue with the arrival. When nothing is kept because of `holderShareAtMost`, as it would be "
                                + "split now. Absent where the place is free")
        @Nullable
        PlaceSharesView shares) {

    static PlaceAuthorizationView of(PlaceAuthorization place, @Nullable PlaceSharesView shares, Instant now) {
        return new PlaceAuthorizationView(
                place.id(),
                place.stateAt(now),
                List.of(),
                place.check(),
                place.booking(),
                place.card(),
                place.venue(),
                place.category(),
                place.entries(),
                place.remaining(),
                place.startsAt(),
                Jalali.of(place.startsAt()),
                place.expiresAt(),
                Jalali.of(place.expiresAt()),
                shares);
    }

    static PlaceAuthorizationView declined(
            UUID id, NewPlaceAuthorization request, List<String> reasons, @Nullable PlaceSharesView shares) {
        return new PlaceAuthorizationView(
                id,
                PlaceAuthorization.State.DECLINED,
                reasons,
                null,
                request.bookingId(),
                request.cardId(),
                request.venueCode(),
                request.category(),
                0,
                null,
                request.startsAt(),
                Jalali.of(request.startsAt()),
                null,
                null,
                shares);
    }
}
