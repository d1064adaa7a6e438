package hamgara.venue.demand;

import hamgara.kit.time.Jalali;
import hamgara.venue.utilisation.ReportPeriod;
import java.time.LocalDate;
import java.util.List;
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

    private static final int SMALLEST = 5;

    /// One group; fewer than five wishes are not told.
    @Schema(name = "UnmetDemandRow", description = "One group; fewer than five wishes are not told.")
    record Row(
            @Schema(description = "What it stands for; empty where that is not known.", examples = "SLOT_FULL")
            String key,

            @Schema(description = "Wishes, the same one of one person once a week.", examples = "14") @Nullable
            Long requests,

            @Schema(description = "Place-minutes they were for.", examples = "1260") @Nullable
            Long placeMinutes,

            @Schema(description = "Whether the numbers are kept back.", examples = "false")
            boolean hidden) {

        static Row of(String key, long requests, long placeMinutes) {
            boolean hidden = requests < SMALLEST;
            return new Row(key, hidden ? null : requests, hidden ? null : placeMinutes, hidden);
        }
    }

    static DemandView of(ReportPeriod period, DemandQuery.Grouping grouping, List<Row> rows) {
        return new DemandView(
                period.from(), Jalali.of(period.from()), period.to(), Jalali.of(period.to()), grouping, rows);
    }
}
