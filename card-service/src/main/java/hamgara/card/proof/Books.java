package hamgara.card.proof;

import hamgara.card.ledger.AccountKind;
import hamgara.card.ledger.JournalKind;
import hamgara.card.ledger.Move;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Adds the ledger up from its entries. Each question is one statement, so it sees one moment of the books.
@ApplicationScoped
class Books {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String ENTRIES =
            "select journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at, xact";
    private static final String POCKETS = """
            with booked as (
                select split_part(account_owner, ':', 1) as owner,
                    coalesce(sum(amount) filter (where account_kind = 'POCKET'), 0) as available,
                    coalesce(sum(amount) filter (where account_kind = 'HOLD'), 0) as held,
                    coalesce(sum(amount) filter (where account_kind = 'OFFLINE'), 0) as offline
                from entry where account_kind in ('POCKET', 'HOLD', 'OFFLINE') group by 1)
            select coalesce(p.id::text, b.owner)
            from pocket p full join booked b on b.owner = p.id::text
            where (coalesce(p.available, 0), coalesce(p.held, 0), coalesce(p.offline, 0))
                <> (coalesce(b.available, 0), coalesce(b.held, 0), coalesce(b.offline, 0))""";
    private static final String FUNDS = """
            with booked as (
                select account_owner as owner, sum(amount) as available
                from entry where account_kind = 'FUND' group by 1)
            select coalesce(f.id::text, b.owner) from fund f full join booked b on b.owner = f.id::text
            where coalesce(f.available, 0) <> coalesce(b.available, 0)""";

    private final DataSource database;
    private final Chain chain;
    private final Rials rials;

    Books(DataSource database, Chain chain, Rials rials) {
        this.database = database;
        this.chain = chain;
        this.rials = rials;
    }

    @Transactional
    LedgerProofView proof(long fromBlock) {
        Block head = chain.head().orElse(null);
        List<String> units = texts("select unit from entry group by unit having sum(amount) <> 0 order by unit");
        long journals = number("""
                select count(*) from (
                    select journal_id from entry group by journal_id, unit having sum(amount) <> 0) broken""");
        List<String> pockets = texts(POCKETS);
        List<String> funds = texts(FUNDS);
        long open = number(
                "select count(distinct journal_id) from entry where xact >= ?", head == null ? 0 : head.belowXact());
        Long broken = chain.firstBroken(fromBlock);
        return new LedgerProofView(
                units.isEmpty() && journals == 0 && pockets.isEmpty() && funds.isEmpty() && broken == null,
                units,
                journals,
                pockets.size(),
                first(pockets),
                funds.size(),
                first(funds),
                head == null ? null : head.number(),
                head == null ? null : head.hash(),
                open,
                broken);
    }

    @Transactional
    TrialBalanceView trialBalance() {
        Rate rate = rials.today();
        var totals = new TreeMap<String, Long>();
        List<TrialBalanceView.Line> lines = query(
                "select account_kind, unit, sum(amount), count(*) from entry group by 1, 2 order by 2, 1",
                row -> line(row, rate));
        lines.forEach(line -> totals.merge(line.unit(), line.amount(), Long::sum));
        return new TrialBalanceView(
                lines,
                totals.entrySet().stream()
                        .map(total -> new TrialBalanceView.Total(total.getKey(), total.getValue()))
                        .toList());
    }

    /// In the order in which blocks are hashed. A block is found by its transactions, not by walking all journals.
    @Transactional
    Page<LedgerEntryView> entries(@Nullable Long block, PageRequest request) {
        Cursor cursor = request.cursor().orElseGet(() -> Cursor.of(FIRST, 0));
        UUID journal = cursor.uuid(0);
        long line = cursor.number(1);
        List<LedgerEntryView> found;
        if (block == null) {
            found = query(
                    ENTRIES
                            + " from entry where (journal_id, line) > (?, ?) order by journal_id, line, posted_at limit ?",
                    Books::entry,
                    journal,
                    line,
                    request.rowsToRead());
        } else {
            Block of = chain.find(block).orElseThrow(ProofRefusal.BlockNotFound::new);
            found = query(
                    "with sealed as materialized (select * from entry where xact >= ? and xact < ?) " + ENTRIES
                            + " from sealed where (journal_id, line) > (?, ?) order by journal_id, line, posted_at limit ?",
                    Books::entry,
                    of.fromXact(),
                    of.belowXact(),
                    journal,
                    line,
                    request.rowsToRead());
        }
        return Page.of(found, request, entry -> Cursor.of(entry.journalId(), entry.line()), entry -> entry);
    }

    Page<LedgerBlockView> blocks(PageRequest request) {
        long after = request.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(
                chain.after(after, request.rowsToRead()),
                request,
                block -> Cursor.of(block.number()),
                LedgerBlockView::of);
    }

    private static TrialBalanceView.Line line(ResultSet row, Rate rate) throws SQLException {
        String unit = row.getString(2);
        long amount = row.getLong(3);
        return new TrialBalanceView.Line(
                AccountKind.valueOf(row.getString(1)),
                unit,
                amount,
                unit.equals(Move.RIALS) ? rate.money(amount).newRials() : null,
                row.getLong(4));
    }

    private static LedgerEntryView entry(ResultSet row) throws SQLException {
        return LedgerEntryView.of(
                row.getObject(1, UUID.class),
                row.getInt(2),
                JournalKind.valueOf(row.getString(3)),
                AccountKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getLong(9));
    }

    private static @Nullable UUID first(List<String> ids) {
        return ids.isEmpty() ? null : UUID.fromString(ids.getFirst());
    }

    private List<String> texts(String sql) {
        return query(sql, row -> row.getString(1));
    }

    private long number(String sql, Object... args) {
        return query(sql, row -> row.getLong(1), args).getFirst();
    }

    /// Reads one row of an answer.
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                select.setObject(i + 1, args[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (row.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
