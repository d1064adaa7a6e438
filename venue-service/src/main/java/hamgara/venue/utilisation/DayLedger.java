package hamgara.venue.utilisation;

import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where the place-minutes of one facility went on one day.
@Schema(name = "DayLedger", description = "Where the place-minutes of one facility went on one day.")
record DayLedger(
        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID facilityId,

        @Schema(description = "The day in Tehran.", examples = "2026-11-23")
        LocalDate on,

        @Schema(description = "The day, solar.", examples = "1405-09-02")
        String onJalali,

        @Schema(description = "All hours together.") Buckets total,

        @Schema(description = "By hour and audience; empty while the day is not reckoned yet.")
        List<Line> items) {

    /// Place-minutes that sum up.
    @Schema(
            name = "PlaceMinutes",
            description =
                    "Place-minutes: one place for one minute. `installed` is the sum of `closed`, `blocked`, `notOffered` and "
                            + "`offered`; `offered` that of `attended`, `expected`, `noShow`, `lateCancelled` and `unsold`.")
    record Buckets(
            @Schema(description = "Places of the facility, every minute of the time.", examples = "720")
            long installed,

            @Schema(description = "While the venue was closed.", examples = "0")
            long closed,

            @Schema(
                    description = "In slots that were suspended or cancelled, and in hours reserved for a season.",
                    examples = "0")
            long blocked,

            @Schema(description = "In no slot.", examples = "0")
            long notOffered,

            @Schema(description = "In slots for everybody they are kept for.", examples = "720")
            long offered,

            @Schema(description = "People came.", examples = "480")
            long attended,

            @Schema(description = "Promised, in a slot that is not over; zero afterwards.", examples = "0")
            long expected,

            @Schema(description = "Promised, and nobody came.", examples = "60")
            long noShow,

            @Schema(description = "Given back too late and not taken by others.", examples = "0")
            long lateCancelled,

            @Schema(description = "Nobody asked for it.", examples = "180")
            long unsold) {

        static Buckets of(Object[] row, int at) {
            long[] n = new long[9];
            for (int i = 0; i < n.length; i++) {
                n[i] = ((Number) row[at + i]).longValue();
            }
            return new Buckets(n[0], n[1], n[2], n[3], n[4] + n[5] + n[6] + n[7] + n[8], n[4], n[5], n[6], n[7], n[8]);
        }

        static Buckets sum(List<Line> lines) {
            var zero = new Buckets(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            return lines.stream().map(Line::placeMinutes).reduce(zero, Buckets::plus);
        }

        private Buckets plus(Buckets o) {
            return new Buckets(
                    installed + o.installed,
                    closed + o.closed,
                    blocked + o.blocked,
                    notOffered + o.notOffered,
                    offered + o.offered,
                    attended + o.attended,
                    expected + o.expected,
                    noShow + o.noShow,
                    lateCancelled + o.lateCancelled,
                    unsold + o.unsold);
        }
    }

    /// One hour, for one audience.
    @Schema(name = "LedgerLine", description = "One hour of the day, for one audience.")
    record Line(
            @Schema(description = "Hour of the day in Tehran, 0 to 23.", examples = "17")
            int hour,

            @Schema(
                    description = "For whom it was offered; `NONE` for what was closed, blocked or not offered.",
                    examples = "WOMEN")
            String audience,

            @Schema(description = "Where they went.") Buckets placeMinutes) {

        static Line of(Object[] row) {
            return new Line(((Number) row[0]).intValue(), (String) row[1], Buckets.of(row, 2));
        }
    }

    static DayLedger of(UUID facility, LocalDate day, List<Line> lines) {
        return new DayLedger(facility, day, Jalali.of(day), Buckets.sum(lines), lines);
    }
}
