package hamgara.card.authorization;

import hamgara.card.money.Money;
import hamgara.card.programme.Category;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks to keep money or entries of a holder for a venue.
@Schema(name = "NewAuthorization", description = "A price, entries, or both; all of it is held or nothing.")
record NewAuthorization(
        @Schema(
                description = "What the card shows: text of the QR (HG1: or HR1:) or an SMS code",
                examples = "HG1:6BFOXN...")
        @NotBlank
        @Size(max = 4096)
        String credential,

        @Schema(description = "Typed by the holder where a pocket asks for it; digits of any script")
        @Size(max = 32)
        @Nullable
        String pin,

        @Schema(description = "Code of the venue", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @NotNull Category category,

        @Schema(description = "The full price; programmes, venue and holder share it") @Valid @Nullable
        Money price,

        @Schema(description = "Entries to hold of the card's quota") @Min(1) @Max(50) @Nullable
        Integer entries,

        @Schema(
                description = "The most the holder agreed to pay of the price; nothing when left out, unless a quote "
                        + "says how much")
        @Valid
        @Nullable
        Money holderShareAtMost,

        @Schema(description = "The quote the holder agreed to") @Nullable
        UUID quoteId,

        @Schema(
                description = "The venue's own reference, by which it finds the authorization again, and by which a "
                        + "journal that tells of the same use counts nothing more; no text about a person",
                examples = "till-2-000481")
        @Size(max = 100)
        @Nullable
        String partnerReference,

        @Schema(
                description = "Until when it is to be held (UTC), at most 7 days ahead as for a booking; 15 minutes "
                        + "when left out")
        @Nullable
        Instant expiresAt,

        @Schema(description = "An earlier authorization of the venue that this one stands for, such as an expired one")
        @Nullable
        UUID replaces) {

    @Override
    public String toString() {
        return "NewAuthorization[" + venueCode + "]";
    }
}
