package hamgara.venue.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many others may join.
@Schema(name = "OpenPlaces", description = "How many others may join; none closes the match again.")
record OpenPlaces(
        @Schema(description = "Places for others besides those taken so far; 0 lets nobody else in.", examples = "4")
        @Min(0)
        @Max(1000)
        int places) {}
