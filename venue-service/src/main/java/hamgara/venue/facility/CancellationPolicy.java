package hamgara.venue.facility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Until when a booking of a facility can be given back.
@Schema(
        name = "CancellationPolicy",
        description =
                "Until when a booking can be cancelled or moved. Where a facility has none, two hours and half an hour.")
public record CancellationPolicy(
        @Schema(
                description = "Minutes before the begin up to which a cancellation counts as in time.",
                examples = "1440")
        @Min(30)
        @Max(43_200)
        int inTimeMinutes,

        @Schema(
                description = "Minutes before the begin up to which it is possible at all; check-in opens 30 before.",
                examples = "60")
        @Min(30)
        @Max(43_200)
        int atLastMinutes) {}
