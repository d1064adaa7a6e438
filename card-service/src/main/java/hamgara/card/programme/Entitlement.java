package hamgara.card.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// So many entries of one category in each period.
@Embeddable
@Schema(name = "Entitlement", description = "Free entries of one category in each period.")
public record Entitlement(
        @Schema(description = "What the entries are for", examples = "SPORT") @NotNull @Enumerated(EnumType.STRING)
        Category category,

        @Schema(description = "Entries in one period", examples = "3") @Min(1) @Max(1000)
        int entries,

        @Schema(description = "WEEK starts on Saturday, MONTH and YEAR are Jalali; all in Tehran", examples = "WEEK")
        @NotNull
        @Enumerated(EnumType.STRING)
        Period period) {}
