package hamgara.card.export;

import hamgara.card.report.ReportTable;
import hamgara.card.report.Reports;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Makes the files that were asked for, each in one transaction: after a crash it is made anew.
@ApplicationScoped
class ExportJob {

    private static final int LINES_IN_A_PART = 10_000;
    private static final Duration KEPT = Duration.ofDays(7);

    /// Spreadsheets take a file for UTF-8 only when it begins with this.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ExportRepository exports;
    private final Reports reports;
    private final LedgerLines ledger;
    private final Outbox outbox;
    private final Clock clock;

    ExportJob(ExportRepository exports, Reports reports, LedgerLines ledger, Outbox outbox, Clock clock) {
        this.exports = exports;
        this.reports = reports;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hamgara.exports.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void makeAndEnd() {
        while (QuarkusTransaction.requiringNew().call(this::makeNext)) {}
        QuarkusTransaction.requiringNew().call(() -> exports.end(clock.instant()));
    }

    private boolean makeNext() {
        Optional<Export> next = exports.next();
        next.ifPresent(export -> {
            try {
                QuarkusTransaction.requiringNew().run(() -> write(export));
                export.state = Export.State.AVAILABLE;
                export.endsAt = clock.instant().plus(KEPT);
            } catch (RuntimeException e) {
                Log.errorf(e, "export %s failed", export.id);
                export.state = Export.State.FAILED;
                export.failure = "EXPORT_FAILED";
            }
            export.finishedAt = clock.instant();
            exports.flush();
            outbox.append(new ExportFinished(export.id, export.kind, export.state));
        });
        return next.isPresent();
    }

    private void write(Export export) {
        exports.getEntityManager()
                .createNativeQuery("delete from export_part where export_id = :export")
                .setParameter("export", export.id)
                .executeUpdate();
        if (export.kind == Export.Kind.LEDGER) {
            writeLedger(export);
        } else {
            ReportTable table = reports.table(export.query());
            exports.addPart(export.id, 1, BYTE_ORDER_MARK + csv(List.of(table.header())) + csv(table.lines()));
        }
    }

    private void writeLedger(Export export) {
        LocalDate lastDay = Tehran.monthEnd(firstDay(export.toMonth));
        LedgerLines.Lines lines =
                ledger.after(LedgerLines.Place.before(firstDay(export.fromMonth)), lastDay, LINES_IN_A_PART);
        UUID id = export.id;
        exports.addPart(id, 1, BYTE_ORDER_MARK + csv(List.of(LedgerLines.HEADER)) + csv(lines.cells()));
        for (int part = 2; lines.cells().size() == LINES_IN_A_PART; part++) {
            lines = ledger.after(lines.last(), lastDay, LINES_IN_A_PART);
            exports.addPart(id, part, csv(lines.cells()));
        }
    }

    private static LocalDate firstDay(String month) {
        return Jalali.parse(month + "-01");
    }

    private static String csv(List<List<String>> lines) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
