package hamgara.card.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reach report on the wire.
@Schema(
        name = "ReachReport",
        description = "How many of those a programme is for have used it. For whom it is: people on record who fit the "
                + "version in force on the last day by age, residence, gender and claims, and belong to a household "
                + "where it asks for one. Counts of one to nine are left out, and another one with them where a "
                + "subtraction would tell.")
record ReachView(
        UUID programmeId,

        @Schema(examples = "CARD-YOUTH") String programme,

        @Schema(description = "First day, ISO", examples = "2026-10-23")
        LocalDate from,

        @Schema(examples = "1405-08-01") String fromJalali,

        @Schema(description = "Last day, ISO", examples = "2026-11-21")
        LocalDate to,

        @Schema(examples = "1405-08-30") String toJalali,

        Grouping groupBy,

        List<Line> items,

        @Schema(description = "All lines together") Line total) {

    /// What the lines stand for.
    enum Grouping {
        AREA,
        AGE_BAND
    }

    /// One line of a reach report on the wire.
    @Schema(name = "ReachLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(description = "SCI code of the area of residence, years of age, or TOTAL", examples = "15-18")
            String key,

            @Schema(description = "People it is for; absent when hidden", examples = "840") @Nullable
            Long eligible,

            @Schema(description = "Of these, who take part; absent when hidden", examples = "310") @Nullable
            Long enrolled,

            @Schema(description = "Of these, who used it in the months; absent when hidden", examples = "205") @Nullable
            Long used,

            @Schema(
                    description = "used / eligible in per mille, rounded down; absent when one of them is hidden",
                    examples = "244")
            @Nullable
            Long usedPerMille) {}
}
