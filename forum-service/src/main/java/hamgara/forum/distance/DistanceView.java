package hamgara.forum.distance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The distance of an agency or in a county, as callers see it.
@Schema(name = "Distance", description = "How far an agency, or the agencies of a county, are from those who ask them.")
record DistanceView(
        @Schema(description = "Code of the agency or the county.", examples = "SPORT_YOUTH")
        String code,

        @Schema(description = "Cases opened in the time asked about.", examples = "12")
        int cases,

        @Schema(
                description =
                        "Median hours, by the clock on the wall, from the opening to the first acknowledgement or answer; absent without any.",
                examples = "26.5")
        @Nullable
        Double hoursToFirstReplyMedian,

        @Schema(description = "Their mean.", examples = "31.2") @Nullable
        Double hoursToFirstReplyMean,

        @Schema(description = "How often a case was passed on, on average.", examples = "0.25")
        double referralsMean,

        @Schema(description = "Cases that were answered, or are late.", examples = "10")
        int decided,

        @Schema(
                description = "Share of these, from 0 to 1, whose first answer came in time; absent without any.",
                examples = "0.8")
        @Nullable
        Double shareInTime) {}
