package hamgara.venue.booking;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.slot.Audience;
import hamgara.venue.tariff.Money;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A booking as the API shows it.
@Schema(name = "Booking", description = "Places of a slot promised to a person.")
record BookingView(
        @Schema(description = "Id, made by the client.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID id,

        @Schema(description = "Id of the hold it came of.", examples = "0198c0de-0000-7000-8000-00000000001e")
        UUID holdId,

        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "Category of the venue.") Category category,

        @Schema(description = "Code of the county.", examples = "0614") @Nullable
        String county,

        @Schema(description = "Begin.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "For whom the slot is kept.") Audience audience,
        @Schema(description = "People.", examples = "2") int party,

        @Schema(
                description = "Id of the card; absent for a group or what another site booked.",
                examples = "0198c0de-0000-7000-8000-0000000000ca")
        @Nullable
        UUID cardId,

        @Schema(
                description = "Id of card-service's record that the card may be used; what it rests on stays there.",
                examples = "0198c0de-0000-7000-8000-000000000c4e")
        @Nullable
        UUID checkId,

        @Schema(
                description =
                        "Id of the entry that card-service keeps for it, under `/v1/place-authorizations`; absent for "
                                + "bookings made before entries were kept.",
                examples = "0198c0de-0000-7000-8000-000000000a0e")
        @Nullable
        UUID authorizationId,

        @Schema(description = "Where it stands.") BookingState state,

        @Schema(description = "What it costs, as it was when its place was held or it moved.")
        Money price,

        @Schema(
                description =
                        "Who pays it, as card-service holds it until the arrival; absent where there is nothing to pay, "
                                + "for a group, for what another site booked, and for bookings made before prices were held.")
        @Nullable
        BookingSharesView shares,

        @Schema(description = "When it was confirmed.", examples = "2026-11-20T09:15:00Z")
        Instant confirmedAt,

        @Schema(
                description = "Until then it can be cancelled in time; over for good once it moved later than that.",
                examples = "2026-11-22T06:30:00Z")
        Instant cancelInTimeUntil,

        @Schema(description = "Until then it can be cancelled or moved at all.", examples = "2026-11-23T05:30:00Z")
        Instant cancelAtLastUntil,

        @Schema(
                description = "What was booked together: the id of the first of `items`.",
                examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID orderId,

        @Schema(description = "All that the caller has of what was booked together, this one among them.")
        List<BookingItemView> items,

        @Schema(
                description =
                        "To be read out or typed in at the door instead of showing the card, for this booking alone. "
                                + "Whoever knows it may use the booking up.",
                examples = "7K3M-0QXA")
        String code,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "3")
        long version)
        implements Versioned {

    static BookingView of(BookingFacts booking, Limits limits, List<BookingItemView> items) {
        return new BookingView(
                booking.id(),
                booking.holdId(),
                booking.slotId(),
                booking.venueCode(),
                booking.category(),
                booking.county(),
                booking.startsAt(),
                Jalali.of(booking.startsAt()),
                booking.endsAt(),
                booking.audience(),
                booking.party(),
                booking.cardOrNone(),
                booking.checkId(),
                booking.authorizationId(),
                booking.state(),
                Money.rials(booking.price()),
                BookingSharesView.of(booking),
                booking.confirmedAt(),
                limits.inTimeUntil(),
                limits.atLastUntil(),
                booking.orderId(),
                items,
                shown(booking.code()),
                booking.version());
    }

    /// In two halves, as people read it out.
    private static String shown(String code) {
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }
}
