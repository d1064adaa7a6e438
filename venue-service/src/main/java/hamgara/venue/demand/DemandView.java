package hamgara.venue.demand;

import hamgara.kit.time.Jalali;
import hamgara.venue.utilisation.ReportPeriod;
import hamgara.venue.utilisation.SmallCells;
import hamgara.venue.utilisation.SmallCells.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Unmet wishes of a period.
@Schema(name = "UnmetDemand", description = "What people asked for and did not get.")
record DemandView(
        @Schema(description = "First day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "First day, solar.", examples = "1405-08-10")
        String fromJalali,

        @Schema(description = "Last day.", examples = "2026-12-30")
        LocalDate to,

        @Schema(description = "Last day, solar.", examples = "1405-10-09")
        String toJalali,

        @Schema(description = "What one line stands for.") DemandQuery.Grouping groupBy,
        @Schema(description = "The lines, by key.") List<Row> items) {

    /// What was counted, before anything is hidden. A proposal makes many wishes of few people.
    record Counted(String key, long requests, long placeMinutes, long people) {}

    /// One group; wishes of fewer than five people are not told, nor what would give them away.
    @Schema(
            name = "UnmetDemandRow",
            description = "One group; wishes of fewer than five people are not told, nor what would give them away.")
    record Row(
            @Schema(description = "What it stands for; empty where that is not known.", examples = "SLOT_FULL")
            String key,

            @Schema(description = "Wishes, the same one of one person once a week.", examples = "14") @Nullable
            Long requests,

            @Schema(description = "Place-minutes they were for.", examples = "1260") @Nullable
            Long placeMinutes,

            @Schema(description = "Whether the numbers are kept back.", examples = "false")
            boolean hidden) {

        static Row of(Counted row, boolean hidden) {
            return new Row(row.key(), hidden ? null : row.requests(), hidden ? null : row.placeMinutes(), hidden);
        }
    }

    /// Hours into which only wishes of earlier hours reach have no people of their own: they are hidden, and hide no
    /// other.
    static DemandView of(ReportPeriod period, DemandQuery.Grouping grouping, List<Counted> rows) {
        Set<Counted> hidden = SmallCells.hidden(
                rows, row -> List.of(new Told(row.people() == 0 ? 0 : row.placeMinutes(), row.people())));
        return new DemandView(
                period.from(),
                Jalali.of(period.from()),
                period.to(),
                Jalali.of(period.to()),
                grouping,
                rows.stream()
                        .map(row -> Row.of(row, row.people() == 0 || hidden.contains(row)))
                        .toList());
    }
}
