package hamgara.card.quote;

import hamgara.card.money.Money;
import hamgara.card.programme.Category;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks who would pay what of a price at a time to come.
@Schema(name = "NewCardQuote", description = "A price at a venue, and when the holder is to be there.")
record NewCardQuote(
        @Schema(description = "Code of the venue", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @NotNull Category category,

        @Schema(description = "The full price") @NotNull @Valid
        Money price,

        @Schema(
                description = "When it is to be paid (UTC): the money and limits of that day are looked at",
                examples = "2026-11-25T13:30:00Z")
        @NotNull
        Instant at) {}
