package hamgara.card.export;

import hamgara.card.report.ReportTable;
import hamgara.card.report.Reports;
import hamgara.card.spreadsheet.Spreadsheet;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes the files that were asked for, each in one transaction: after a crash it is made anew.
@ApplicationScoped
class ExportJob {

    private static final int LINES_IN_A_PART = 10_000;
    private static final Duration KEPT = Duration.ofDays(7);

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
            exports.addPart(export.id, 1, begun(table.header(), table.lines()));
        }
    }

    private void writeLedger(Export export) {
        LocalDate lastDay = Tehran.monthEnd(firstDay(export.toMonth));
        LedgerLines.Lines lines =
                ledger.after(LedgerLines.Place.before(firstDay(export.fromMonth)), lastDay, LINES_IN_A_PART);
        UUID id = export.id;
        exports.addPart(id, 1, begun(LedgerLines.HEADER, lines.cells()));
        for (int part = 2; lines.cells().size() == LINES_IN_A_PART; part++) {
            lines = ledger.after(lines.last(), lastDay, LINES_IN_A_PART);
            exports.addPart(id, part, further(lines.cells()));
        }
    }

    private static LocalDate firstDay(String month) {
        return Jalali.parse(month + "-01");
    }

    private static String begun(List<String> header, List<List<String>> lines) {
        var text = new StringBuilder();
        Spreadsheet.begin(text, header).lines(lines);
        return text.toString();
    }

    private static String further(List<List<String>> lines) {
        var text = new StringBuilder();
        Spreadsheet.goOn(text).lines(lines);
        return text.toString();
    }
}
