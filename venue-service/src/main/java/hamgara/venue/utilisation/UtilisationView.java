package hamgara.venue.utilisation;

import hamgara.kit.time.Jalali;
import hamgara.venue.utilisation.UtilisationRow.Counted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /// One hidden line alone could be reckoned from a total; so another one, the smallest, is hidden beside it.
    static UtilisationView of(ReportPeriod period, Grouping grouping, List<Counted> rows) {
        List<Counted> small = rows.stream().filter(Counted::isSmall).toList();
        Optional<Counted> beside = small.size() == 1
                ? rows.stream()
                        .filter(row -> !row.isSmall() && row.minutes().attended() > 0)
                        .min(Comparator.comparingLong(row -> row.minutes().attended()))
                : Optional.empty();
        return new UtilisationView(
                period.from(),
                Jalali.of(period.from()),
                period.to(),
                Jalali.of(period.to()),
                grouping,
                rows.stream()
                        .map(row -> UtilisationRow.of(
                                row,
                                row.isSmall()
                                        || beside.filter(other -> other.key().equals(row.key()))
                                                .isPresent()))
                        .toList());
    }
}
