package hamgara.card.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report as lines of cells; a hidden number is an empty cell.
public record ReportTable(List<String> header, List<List<String>> lines) {

    static ReportTable of(UsageView report) {
        return new ReportTable(
                List.of("key", "people", "entries", "rials"),
                Stream.concat(report.items().stream(), Stream.of(report.total()))
                        .map(line -> cells(line.key(), line.people(), line.entries(), line.rials()))
                        .toList());
    }

    static ReportTable of(ReachView report) {
        return new ReportTable(
                List.of("key", "eligible", "enrolled", "used", "usedPerMille"),
                Stream.concat(report.items().stream(), Stream.of(report.total()))
                        .map(line ->
                                cells(line.key(), line.eligible(), line.enrolled(), line.used(), line.usedPerMille()))
                        .toList());
    }

    private static List<String> cells(String key, @Nullable Long... numbers) {
        var cells = new ArrayList<String>();
        cells.add(key);
        for (Long number : numbers) {
            cells.add(number == null ? "" : number.toString());
        }
        return cells;
    }
}
