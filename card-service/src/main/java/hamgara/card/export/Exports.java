package hamgara.card.export;

import hamgara.card.report.Reports;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Takes orders for files and hands the files out to who asked for them and to auditors.
@ApplicationScoped
class Exports {

    private final ExportRepository exports;
    private final Reports reports;
    private final Caller caller;
    private final Clock clock;

    Exports(ExportRepository exports, Reports reports, Caller caller, Clock clock) {
        this.exports = exports;
        this.reports = reports;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ExportView ask(NewExport request) {
        var export = new Export();
        export.id = Ids.next();
        export.kind = request.kind();
        export.countyCode = request.county();
        export.programmeId = request.programmeId();
        export.groupBy = request.groupBy();
        export.fromMonth = Digits.fold(request.fromMonth()).strip();
        export.toMonth = Digits.fold(request.toMonth()).strip();
        export.state = Export.State.STARTED;
        export.requestedBy = caller.pseudonym();
        export.requestedAt = clock.instant();
        if (export.kind == Export.Kind.LEDGER) {
            if (!caller.has(Roles.AUDITOR)) {
                throw new ExportRefusal.ExportForAuditors();
            }
            reports.requireMonths(export.fromMonth, export.toMonth);
        } else {
            reports.requireAllowed(export.query());
        }
        exports.persistAndFlush(export);
        return ExportView.of(export);
    }

    @Transactional
    ExportView read(UUID id) {
        return ExportView.of(visible(id));
    }

    @Transactional
    Page<ExportView> own(PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        var rows = cursor.isEmpty()
                ? exports.find("requestedBy = ?1 order by id desc", caller.pseudonym())
                : exports.find(
                        "requestedBy = ?1 and id < ?2 order by id desc",
                        caller.pseudonym(),
                        cursor.get().uuid(0));
        return Page.of(
                rows.range(0, page.rowsToRead() - 1).list(), page, export -> Cursor.of(export.id), ExportView::of);
    }

    /// Refuses before the first byte is sent.
    @Transactional
    void requireAvailable(UUID id) {
        switch (visible(id).state) {
            case AVAILABLE -> {}
            case ENDED -> throw new ExportRefusal.ExportEnded();
            case STARTED, FAILED -> throw new ExportRefusal.ExportNotReady();
        }
    }

    @Transactional
    void copy(UUID id, OutputStream to) throws IOException {
        Optional<String> part = exports.part(id, 1);
        for (int number = 2; part.isPresent(); number++) {
            to.write(part.get().getBytes(StandardCharsets.UTF_8));
            part = exports.part(id, number);
        }
    }

    private Export visible(UUID id) {
        return exports.findByIdOptional(id)
                .filter(export -> caller.has(Roles.AUDITOR) || export.requestedBy.equals(caller.pseudonym()))
                .orElseThrow(ExportRefusal.ExportNotFound::new);
    }
}
