package hamgara.venue.utilisation;

import hamgara.kit.time.Jalali;
import hamgara.venue.utilisation.UtilisationRow.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The report of use.
@Schema(name = "Utilisation", description = "Use and unmet demand side by side, in place-minutes.")
record UtilisationView(
        @Schema(description = "First day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "First day, solar.", examples = "1405-08-10")
        String fromJalali,

        @Schema(description = "Last day.", examples = "2026-11-28")
        LocalDate to,

        @Schema(description = "Last day, solar.", examples = "1405-09-07")
        String toJalali,

        @Schema(description = "What one line stands for.") Grouping groupBy,
        @Schema(description = "The lines, by key.") List<UtilisationRow> items) {

    static UtilisationView of(ReportPeriod period, Grouping grouping, List<Counted> rows) {
        Set<Counted> hidden = SmallCells.hidden(rows, Counted::use);
        Set<Counted> unasked = SmallCells.hidden(rows, Counted::asked);
        return new UtilisationView(
                period.from(),
                Jalali.of(period.from()),
                period.to(),
                Jalali.of(period.to()),
                grouping,
                rows.stream()
                        .map(row -> UtilisationRow.of(
                                row, hidden.contains(row), row.isAskedAside() || unasked.contains(row)))
                        .toList());
    }
}
