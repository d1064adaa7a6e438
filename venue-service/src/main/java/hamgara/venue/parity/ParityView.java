package hamgara.venue.parity;

import hamgara.kit.time.Jalali;
import hamgara.venue.utilisation.ReportPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The share of women.
@Schema(name = "ParityReport", description = "Women's share of evening and weekend places.")
record ParityView(
        @Schema(description = "Code of the county.", examples = "0614")
        String county,

        @Schema(description = "First day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "First day, solar.", examples = "1405-08-10")
        String fromJalali,

        @Schema(description = "Last day.", examples = "2026-12-30")
        LocalDate to,

        @Schema(description = "Last day, solar.", examples = "1405-10-09")
        String toJalali,

        @Schema(description = "Place-minutes kept for women and girls.", examples = "44000")
        long women,

        @Schema(description = "Place-minutes kept for men and boys.", examples = "56000")
        long men,

        @Schema(
                description = "Place-minutes for everyone, for families and for people with a disability.",
                examples = "0")
        long everyone,

        @Schema(
                description =
                        "`women` of all three, in percent, cut to two places; absent when no place is offered then.",
                examples = "44.00")
        @Nullable
        BigDecimal womenPercent,

        @Schema(description = "The least that is to be kept for women, in percent.", examples = "45")
        int limitPercent,

        @Schema(description = "Whether the share is under the limit.", examples = "true")
        boolean alert) {

    /// Place-minutes of evenings and weekends.
    record Offered(long women, long men, long everyone) {
        long all() {
            return women + men + everyone;
        }

        boolean isUnder(int percent) {
            return all() > 0 && women * 100 < percent * all();
        }
    }

    static ParityView of(String county, ReportPeriod period, Offered offered, int limit) {
        return new ParityView(
                county,
                period.from(),
                Jalali.of(period.from()),
                period.to(),
                Jalali.of(period.to()),
                offered.women(),
                offered.men(),
                offered.everyone(),
                offered.all() == 0
                        ? null
                        : BigDecimal.valueOf(offered.women())
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(offered.all()), 2, RoundingMode.DOWN),
                limit,
                offered.isUnder(limit));
    }
}
