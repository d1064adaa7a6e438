package hamgara.card.card;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A card on the wire.
@Schema(name = "Card", description = "A welfare card, shown to its holder and to the desk of the county.")
record CardView(
        UUID id,
        Card.Kind kind,

        @Schema(description = "Absent for a blank card of a desk's stock") @Nullable
        UUID enrolmentId,

        UUID programmeId,

        @Schema(description = "SCI code of the programme's county", examples = "0614")
        String county,

        @Schema(description = "Card number: 9364, eleven digits, Luhn digit", examples = "9364718281828457")
        String number,

        @Schema(
                description = "ACTIVE can be used. A printed card comes there over REQUESTED, ISSUED (produced) and "
                        + "IN_STOCK (at a desk). REPLACED, CANCELLED and EXPIRED are for good; with the end of the "
                        + "enrolment a card is CANCELLED, unless others suspended it")
        Card.State state,

        @Schema(description = "The first of suspendedCauses", examples = "HOLDER_LOST")
        Card.@Nullable Cause suspendedCause,

        @Schema(
                description = "All that it is suspended for, in the order given. Each is lifted by its owner, and the "
                        + "card is ACTIVE again when none stands",
                examples = "[\"HOLDER_LOST\", \"RISK\"]")
        List<Card.Cause> suspendedCauses,

        @Schema(description = "First card of the chain of replacements")
        UUID chainId,

        @Schema(description = "The card that took over") @Nullable
        UUID replacedBy,

        @Schema(description = "When it was issued (UTC); while REQUESTED, when it was asked for")
        Instant issuedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String issuedAtJalali,

        @Schema(description = "When it stops counting (UTC), at most a year later")
        Instant expiresAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1406-09-02")
        String expiresAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static CardView of(Card card) {
        return new CardView(
                card.id,
                card.kind,
                card.enrolmentId,
                card.programmeId,
                card.countyCode,
                card.number,
                card.state,
                card.suspendedCause,
                card.causes(),
                card.chainId,
                card.replacedBy,
                card.issuedAt,
                Jalali.of(card.issuedAt),
                card.expiresAt,
                Jalali.of(card.expiresAt),
                card.version);
    }

    @Override
    public String toString() {
        return "CardView[" + id + "]";
    }
}
