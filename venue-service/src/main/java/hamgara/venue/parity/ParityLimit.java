package hamgara.venue.parity;

import hamgara.kit.version.Versioned;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The least share of a county.
@Schema(name = "ParityLimit", description = "The least share of evening and weekend places to be kept for women.")
record ParityLimit(
        @Schema(description = "Code of the county.", examples = "0614")
        String county,

        @Schema(description = "In percent; 45 where nothing was set.", examples = "45")
        int percent,

        @Schema(description = "Version for `If-Match`; also the ETag; 0 where nothing was set.", examples = "0")
        long version)
        implements Versioned {

    /// What is to be set.
    @Schema(name = "NewParityLimit", description = "The least share to set.")
    record Wanted(
            @Schema(description = "In percent.", examples = "45") @Min(0) @Max(100)
            int percent) {}
}
