package hamgara.card.money;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Records the rule of the new rial.
@Schema(name = "NewRialRule")
record NewRialRule(
        @Schema(description = "First day of the new rial in Tehran, ISO; after today", examples = "2028-03-20") @NotNull
        LocalDate effectiveOn,

        @Schema(
                description = "Current rials in one new rial; a power of ten, so that every amount converts exactly",
                examples = "10000")
        @Min(10)
        long currentPerNew,

        @Schema(
                description = "The law or decree it follows",
                examples = "Monetary and Banking Act, amendment of 1404-08-17")
        @NotBlank
        @Size(max = 200)
        String reference) {}
