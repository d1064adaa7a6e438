package hamgara.venue.bookingquote;

import hamgara.kit.time.Jalali;
import hamgara.venue.booking.Limits;
import hamgara.venue.card.PriceSplit;
import hamgara.venue.hold.Wish;
import hamgara.venue.tariff.Basis;
import hamgara.venue.tariff.Money;
import hamgara.venue.tariff.Price;
import hamgara.venue.tariff.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A quote as the API shows it.
@Schema(
        name = "BookingQuote",
        description = "What a booking would cost and who would pay it: price = payers' amounts. Nothing is held by it.")
record BookingQuoteView(
        @Schema(description = "Id of the quote.", examples = "0198c0de-0000-7000-8000-0000000000a1")
        UUID id,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "Begin.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "People.", examples = "2") int party,

        @Schema(description = "What the price is made of; empty where places are free.")
        List<PriceLine> lines,

        @Schema(description = "The full price.") Money price,

        @Schema(description = "The discount that the venue gives holders of the card.")
        Money venueShare,

        @Schema(description = "What programmes pay.") List<ProgrammePays> programmes,

        @Schema(description = "What is left for the holder.")
        Money holderShare,

        @Schema(
                description =
                        "Why the card does not pay all that it might, in words to be shown as they are; empty when it does.")
        List<Reason> reasons,

        @Schema(description = "Until then a booking can be cancelled in time.", examples = "2026-11-22T06:30:00Z")
        Instant cancelInTimeUntil,

        @Schema(description = "Until then it can be cancelled or moved at all.", examples = "2026-11-23T05:30:00Z")
        Instant cancelAtLastUntil,

        @Schema(
                description =
                        "A hold made by then, of the same place, party and card, takes it at this price and keeps it.",
                examples = "2026-11-23T05:10:00Z")
        Instant expiresAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String expiresAtJalali) {

    /// So many times an amount, on the wire.
    @Schema(name = "BookingPriceLine", description = "So many times an amount.")
    record PriceLine(
            @Schema(description = "What the amount is for.") Basis basis,

            @Schema(description = "For one person, or one hour.")
            Money unit,

            @Schema(description = "People, or minutes.", examples = "90")
            long quantity,

            @Schema(description = "What they come to.") Money amount) {}

    /// What one programme pays, on the wire.
    @Schema(name = "BookingProgrammeShare", description = "What one programme pays.")
    record ProgrammePays(
            @Schema(description = "Code of the programme.", examples = "CARD-YOUTH")
            String programme,

            @Schema(description = "How much.") Money amount) {}

    /// A reason on the wire.
    @Schema(name = "BookingPriceReason", description = "A reason, for programs and in words for people.")
    record Reason(
            @Schema(description = "For programs; the list of codes is open.", examples = "INSUFFICIENT_ALLOWANCE")
            String code,

            @Schema(description = "Persian.", examples = "اعتبار کافی نیست.")
            String fa,

            @Schema(description = "Arabic.", examples = "الرصيد غير كافٍ.")
            String ar,

            @Schema(description = "English.", examples = "There is not enough allowance.")
            String en) {}

    static BookingQuoteView of(Wish wish, Price price, PriceSplit split, Limits limits, Told told) {
        return new BookingQuoteView(
                told.id(),
                wish.venueCode(),
                wish.startsAt(),
                Jalali.of(wish.startsAt()),
                wish.endsAt(),
                wish.party(),
                price.lines().stream()
                        .map(line -> new PriceLine(
                                line.basis(), Money.rials(line.unit()), line.quantity(), Money.rials(line.amount())))
                        .toList(),
                Money.rials(price.total()),
                Money.rials(split.venue()),
                split.programmes().stream()
                        .map(share -> new ProgrammePays(share.programme(), Money.rials(share.amount())))
                        .toList(),
                Money.rials(split.holder()),
                split.messages().stream()
                        .map(message -> new Reason(message.code(), message.fa(), message.ar(), message.en()))
                        .toList(),
                limits.inTimeUntil(),
                limits.atLastUntil(),
                told.until(),
                Jalali.of(told.until()));
    }
}
