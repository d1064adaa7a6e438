package hamgara.venue.exchange;

import hamgara.kit.time.Jalali;
import hamgara.venue.utilisation.ReportPeriod;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Hours that agencies give each other in a period.
@Schema(
        name = "AgencyHoursReport",
        description = "Hours that agencies give each other and receive, by agreed timetables.")
record AgencyHoursReport(
        @Schema(description = "First day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "First day, solar.", examples = "1405-08-10")
        String fromJalali,

        @Schema(description = "Last day.", examples = "2026-12-30")
        LocalDate to,

        @Schema(description = "Last day, solar.", examples = "1405-10-09")
        String toJalali,

        @Schema(description = "By agency and partner.") List<AgencyHoursView> items) {

    static AgencyHoursReport of(ReportPeriod period, List<AgencyHoursView> items) {
        return new AgencyHoursReport(
                period.from(), Jalali.of(period.from()), period.to(), Jalali.of(period.to()), items);
    }
}
