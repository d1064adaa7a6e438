package hamgara.card.settlement;

import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.card.partner.PartnerFacts;
import hamgara.card.partner.Partners;
import hamgara.card.spreadsheet.Spreadsheet;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows statements to partners and to those who pay them. An operator sees those of its own organisation alone.
@ApplicationScoped
class PartnerStatements {

    private static final UUID LATEST = new UUID(-1, -1);
    private static final List<String> HEADER = List.of(
            "place",
            "occurredAt",
            "occurredAtJalali",
            "kind",
            "venueCode",
            "programme",
            "category",
            "unit",
            "amount",
            "reimbursedRials",
            "journalId");

    private final StatementRows rows;
    private final StruckRows struck;
    private final Partners partners;
    private final Rials rials;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    PartnerStatements(
            StatementRows rows,
            StruckRows struck,
            Partners partners,
            Rials rials,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.struck = struck;
        this.partners = partners;
        this.rials = rials;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Page<PartnerStatementView> list(
            @Nullable String county, @Nullable UUID partner, @Nullable StatementState state, PageRequest page) {
        String scope = county;
        UUID whose = partner;
        if (isStaff()) {
            scope = county == null ? caller.county().orElse(null) : county;
            if (scope != null) {
                caller.requireCounty(scope);
            }
        } else {
            Optional<PartnerFacts> own = partners.ofCaller();
            if (own.isEmpty()) {
                return new Page<>(Collections.emptyList(), null);
            }
            whose = own.get().id();
        }
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(LATEST);
        Rate rate = rials.today();
        return Page.of(
                rows.before(scope, whose, state, before, page.rowsToRead()),
                page,
                statement -> Cursor.of(statement.id()),
                statement -> PartnerStatementView.of(statement, Collections.emptySortedMap(), rate));
    }

    @Transactional
    PartnerStatementView read(UUID id) {
        return view(visible(id));
    }

    @Transactional
    Page<StatementLineView> lines(UUID id, PageRequest page) {
        visible(id);
        long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        Rate rate = rials.today();
        return Page.of(
                rows.lines(id, after, page.rowsToRead()),
                page,
                line -> Cursor.of(line.place()),
                line -> StatementLineView.of(line, rate));
    }

    @Transactional
    void requireVisible(UUID id) {
        visible(id);
    }

    /// UTF-8 with the mark that spreadsheets need to read Persian; plain rials, one line a use.
    @Transactional
    void write(UUID id, OutputStream out) {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            Spreadsheet file = Spreadsheet.begin(writer, HEADER);
            rows.eachLine(id, line -> print(file, line));
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    PartnerStatementView approve(UUID id) {
        PartnerStatement statement = lockedOfManager(id);
        if (statement.state() != StatementState.ISSUED) {
            throw new SettlementRefusal.StatementStateConflict(statement.state());
        }
        rows.approve(id, caller.pseudonym(), clock.instant());
        outbox.append(new SettlementEvent.StatementApproved(id, statement.partner(), statement.county()));
        return view(rows.find(id).orElseThrow());
    }

    /// Nobody closes the county's month until the transaction ends; to be asked before a statement is locked.
    void keepMonthOf(UUID id) {
        rows.find(id).ifPresent(found -> struck.lockMonths(found.county()));
    }

    /// Locked until the transaction ends, for the partner and for those who pay.
    PartnerStatement lockedVisible(UUID id) {
        return rows.locked(id).filter(this::maySee).orElseThrow(SettlementRefusal.StatementNotFound::new);
    }

    /// Locked until the transaction ends, for those who pay.
    PartnerStatement lockedOfManager(UUID id) {
        return rows.locked(id)
                .filter(found -> isManager(found.county()))
                .orElseThrow(SettlementRefusal.StatementNotFound::new);
    }

    private static void print(Spreadsheet file, StatementRows.Line line) {
        file.line(
                line.place(),
                line.occurredAt(),
                Jalali.of(line.occurredAt()),
                line.kind(),
                line.venue(),
                line.programme(),
                line.category(),
                line.unit(),
                line.amount(),
                line.rials(),
                line.journal());
    }

    private PartnerStatementView view(PartnerStatement statement) {
        return PartnerStatementView.of(statement, rows.shares(statement.id()), rials.today());
    }

    private PartnerStatement visible(UUID id) {
        return rows.find(id).filter(this::maySee).orElseThrow(SettlementRefusal.StatementNotFound::new);
    }

    private boolean maySee(PartnerStatement statement) {
        return caller.has(Roles.AUDITOR)
                || isManager(statement.county())
                || partners.ofCaller()
                        .filter(own -> own.id().equals(statement.partner()))
                        .isPresent();
    }

    private boolean isStaff() {
        return caller.has(Roles.PROGRAMME_MANAGER) || caller.has(Roles.ADMIN) || caller.has(Roles.AUDITOR);
    }

    private boolean isManager(String county) {
        return caller.has(Roles.ADMIN)
                || (caller.has(Roles.PROGRAMME_MANAGER)
                        && caller.county().orElse("").equals(county));
    }
}
