package hamgara.card.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// So many places for the people of one area.
@Schema(name = "AreaQuota", description = "Places for the people of one area.")
public record AreaQuota(
        @Schema(description = "SCI code of an area of the county", examples = "0614021281")
        @NotNull
        @Pattern(regexp = "[0-9]{2,16}")
        String area,

        @Schema(description = "How many take part at a time", examples = "200") @Min(0) @Max(1_000_000)
        int places) {}
