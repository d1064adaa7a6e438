package hamgara.card.quote;

import hamgara.card.admission.DeclineMessage;
import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.card.programme.Category;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A quote on the wire.
@Schema(
        name = "Quote",
        description = "Who would pay what: price = venueShare + holderShare + all funders' amounts, in whole rials. "
                + "Nothing is kept for the holder; an authorization by this quote asks no more of the holder.")
record QuoteView(
        UUID id,
        UUID cardId,

        @Schema(examples = "takhti") String venueCode,

        Category category,
        Money price,

        @Schema(description = "The discount the venue gives")
        Money venueShare,

        @Schema(description = "What the holder pays at the counter")
        Money holderShare,

        @Schema(description = "What the programmes pay, in the order their money is taken")
        List<ProgrammeShare> programmes,

        @Schema(description = "Whether the authorization will ask for the PIN")
        boolean pinNeeded,

        @Schema(
                description = "Why the programmes pay nothing or not everything, as codes of declines; empty when they "
                        + "pay all that is left",
                examples = "[]")
        List<String> reasons,

        @Schema(description = "The same reasons in words, to be shown as they are")
        List<DeclineMessage> messages,

        @Schema(description = "Until then the quote is good (UTC)")
        Instant expiresAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String expiresAtJalali) {

    /// What one programme pays, on the wire.
    @Schema(name = "ProgrammeShare", description = "What one programme pays, and which funds bear it.")
    record ProgrammeShare(
            @Schema(examples = "CARD-YOUTH") String programme,

            @Schema(description = "Version of the rules it is paid by", examples = "1")
            int programmeVersion,

            Money amount,

            @Schema(description = "By the shares of the programme; they add up to the amount, or none are named")
            List<Funder> funders) {}

    /// What one fund bears, on the wire.
    @Schema(name = "FunderAmount")
    record Funder(UUID fundId, Money amount) {}

    static QuoteView of(
            UUID id, UUID card, NewCardQuote request, Split split, Rate rate, List<String> reasons, Instant expiresAt) {
        return new QuoteView(
                id,
                card,
                request.venueCode(),
                request.category(),
                rate.money(split.price()),
                rate.money(split.venue()),
                rate.money(split.holder()),
                split.parts().stream().map(part -> share(part, rate)).toList(),
                split.pinNeeded(),
                reasons,
                reasons.stream().map(DeclineMessage::of).toList(),
                expiresAt,
                Jalali.of(expiresAt));
    }

    private static ProgrammeShare share(Part part, Rate rate) {
        return new ProgrammeShare(
                part.terms().code(),
                part.terms().version(),
                rate.money(part.amount()),
                part.funders().stream()
                        .map(funder -> new Funder(funder.fund(), rate.money(funder.amount())))
                        .toList());
    }
}
