package hamgara.venue.utilisation;

import hamgara.venue.utilisation.DayLedger.Buckets;
import hamgara.venue.utilisation.SmallCells.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One group of the report. What would tell of fewer than five people is not there.
@Schema(
        name = "UtilisationRow",
        description =
                "One group. Where fewer than five people stand behind a number, it and what would give it away are absent.")
record UtilisationRow(
        @Schema(description = "What it stands for.", examples = "SAT 17")
        String key,

        @Schema(description = "Place-minutes there were.", examples = "72000")
        long installed,

        @Schema(description = "While venues were closed.", examples = "0")
        long closed,

        @Schema(description = "In slots that were suspended or cancelled.", examples = "0")
        long blocked,

        @Schema(description = "In no slot.", examples = "36000")
        long notOffered,

        @Schema(description = "In slots.", examples = "36000")
        long offered,

        @Schema(description = "Place-minutes of people who came.", examples = "27000") @Nullable
        Long attended,

        @Schema(description = "Promised, in slots that are not over.", examples = "0") @Nullable
        Long expected,

        @Schema(description = "Promised, and nobody came.", examples = "1200") @Nullable
        Long noShow,

        @Schema(description = "Given back too late and not taken by others.", examples = "600") @Nullable
        Long lateCancelled,

        @Schema(description = "Nobody asked for it.", examples = "7200") @Nullable
        Long unsold,

        @Schema(
                description = "`attended` divided by `offered`, to four places; absent when nothing was offered.",
                examples = "0.75")
        @Nullable
        BigDecimal useRate,

        @Schema(description = "Wishes that were not met.", examples = "14") @Nullable
        Long unmetRequests,

        @Schema(description = "Place-minutes they asked for.", examples = "1260") @Nullable
        Long unmet,

        @Schema(
                description = "Whether numbers of use are kept back as too few people stand behind them.",
                examples = "false")
        boolean hidden) {

    /// What was counted, before anything is hidden.
    record Counted(String key, Buckets minutes, List<Set<String>> people, long unmetRequests, long unmet, long asking) {

        List<Told> use() {
            List<Long> minutesOf =
                    List.of(minutes.attended(), minutes.expected(), minutes.noShow(), minutes.lateCancelled());
            return IntStream.range(0, minutesOf.size())
                    .mapToObj(i -> new Told(minutesOf.get(i), people.get(i), 0))
                    .toList();
        }

        List<Told> asked() {
            return List.of(new Told(isAskedAside() ? 0 : unmet, asking));
        }

        /// Only wishes of earlier hours reach into it.
        boolean isAskedAside() {
            return unmet > 0 && asking == 0;
        }
    }

    static UtilisationRow of(Counted row, boolean hidden, boolean fewAsked) {
        Buckets minutes = row.minutes();
        return new UtilisationRow(
                row.key(),
                minutes.installed(),
                minutes.closed(),
                minutes.blocked(),
                minutes.notOffered(),
                minutes.offered(),
                hidden ? null : minutes.attended(),
                hidden ? null : minutes.expected(),
                hidden ? null : minutes.noShow(),
                hidden ? null : minutes.lateCancelled(),
                hidden ? null : minutes.unsold(),
                hidden || minutes.offered() == 0 ? null : rate(minutes.attended(), minutes.offered()),
                fewAsked ? null : row.unmetRequests(),
                fewAsked ? null : row.unmet(),
                hidden);
    }

    private static BigDecimal rate(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
