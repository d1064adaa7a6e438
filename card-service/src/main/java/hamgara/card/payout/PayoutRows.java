package hamgara.card.payout;

import hamgara.card.money.Rate;
import hamgara.card.settlement.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on batches and payouts.
@ApplicationScoped
class PayoutRows {

    private static final String BATCH =
            "select id, county_code, state, proposed_by, proposed_at, sendable_at, sent_at, version from payout_batch ";

    private final Sql sql;

    PayoutRows(DataSource database) {
        this.sql = new Sql(database);
    }

    /// An approved statement that waits for a payout.
    record Waiting(UUID statement, UUID partner, long due) {}

    /// A payout as it is stored.
    record Payout(
            UUID id, UUID batch, UUID partner, String county, PayoutView.State state, UUID account, long amount) {}

    /// Two who propose at once pass here one after the other. A line under suspicion keeps its whole statement waiting.
    List<Waiting> waiting(String county) {
        sql.list(
                "select id from partner_statement where county_code = ? and state = 'APPROVED' order by id for update",
                row -> row.getObject(1, UUID.class),
                county);
        return sql.list(
                """
                select s.id, s.partner_id, s.reimbursed - s.disputed + s.adjustments
                from partner_statement s
                where s.county_code = ? and s.state = 'APPROVED'
                    and not exists (select from payout_statement p where p.statement_id = s.id and p.live)
                    and not %s
                order by s.partner_id, s.id""".formatted(PayoutMoves.HELD),
                row -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)),
                county);
    }

    void insertBatch(UUID id, String county, String by, Instant at) {
        sql.change(
                "insert into payout_batch (id, county_code, state, proposed_by, proposed_at) values (?, ?, 'PROPOSED', ?, ?)",
                id,
                county,
                by,
                at.atOffset(ZoneOffset.UTC));
    }

    void insertPayout(UUID id, UUID batch, UUID partner, UUID account, long amount, List<UUID> statements) {
        sql.change(
                "insert into payout (id, batch_id, partner_id, bank_account_id, amount, state)"
                        + " values (?, ?, ?, ?, ?, 'PROPOSED')",
                id,
                batch,
                partner,
                account,
                amount);
        for (UUID statement : statements) {
            sql.change("insert into payout_statement (payout_id, statement_id) values (?, ?)", id, statement);
        }
    }

    Optional<Batch> find(UUID id) {
        return sql.list(BATCH + "where id = ?", PayoutRows::batch, id).stream().findFirst();
    }

    Optional<Batch> locked(UUID id) {
        return sql.list(BATCH + "where id = ? for update", PayoutRows::batch, id).stream()
                .findFirst();
    }

    /// The newest first.
    List<Batch> before(@Nullable String county, UUID before, int rows) {
        return sql.list(
                BATCH + "where (?::text is null or county_code = ?) and id < ? order by id desc limit " + rows,
                PayoutRows::batch,
                county,
                county,
                before);
    }

    void approve(UUID id, String by, Instant at, Instant sendableAt) {
        sql.change("""
                update payout_batch set state = 'APPROVED', approved_by = ?, approved_at = ?, sendable_at = ?,
                    version = version + 1 where id = ?""", by, at.atOffset(ZoneOffset.UTC), sendableAt.atOffset(ZoneOffset.UTC), id);
    }

    void cancel(UUID id) {
        sql.change("update payout_batch set state = 'CANCELLED', version = version + 1 where id = ?", id);
        sql.change("update payout set state = 'CANCELLED', version = version + 1 where batch_id = ?", id);
        sql.change(
                "update payout_statement p set live = false from payout o where o.id = p.payout_id and o.batch_id = ?",
                id);
    }

    void send(UUID id, String by, Instant at) {
        sql.change(
                "update payout_batch set state = 'SENT', sent_by = ?, sent_at = ?, version = version + 1 where id = ?",
                by,
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    List<Payout> payouts(UUID batch) {
        return sql.list("""
                select o.id, o.batch_id, o.partner_id, b.county_code, o.state, o.bank_account_id, o.amount
                from payout o join payout_batch b on b.id = o.batch_id where o.batch_id = ? order by o.id""", PayoutRows::payout, batch);
    }

    Optional<Payout> lockedPayout(UUID batch, UUID id) {
        return sql.list("""
                select o.id, o.batch_id, o.partner_id, b.county_code, o.state, o.bank_account_id, o.amount
                from payout o join payout_batch b on b.id = o.batch_id
                where o.batch_id = ? and o.id = ? for update of o""", PayoutRows::payout, batch, id).stream().findFirst();
    }

    void leaveOut(UUID payout) {
        sql.change("update payout set state = 'CANCELLED', version = version + 1 where id = ?", payout);
        sql.change("update payout_statement set live = false where payout_id = ?", payout);
    }

    void sent(UUID payout, UUID journal) {
        sql.change(
                "update payout set state = 'SENT', journal_id = ?, version = version + 1 where id = ?",
                journal,
                payout);
        move(payout, "PAYOUT_SENT");
    }

    void confirmed(UUID payout, String reference) {
        sql.change(
                "update payout set state = 'CONFIRMED', bank_reference = ?, version = version + 1 where id = ?",
                reference,
                payout);
        move(payout, "PAID");
    }

    void rejected(UUID payout, UUID reversal, PayoutView.Reason reason) {
        sql.change(
                "update payout set state = 'REJECTED', reversal_id = ?, reason = ?, version = version + 1 where id = ?",
                reversal,
                reason.name(),
                payout);
        move(payout, "APPROVED");
        sql.change("update payout_statement set live = false where payout_id = ?", payout);
    }

    List<PayoutView> views(UUID batch, Rate rate) {
        return sql.list(
                """
                select o.id, o.partner_id, a.shown, o.amount, o.state, o.bank_reference, o.reason,
                    (select array_agg(p.statement_id order by p.statement_id)
                     from payout_statement p where p.payout_id = o.id)
                from payout o join partner_bank_account a on a.id = o.bank_account_id
                where o.batch_id = ? order by o.id""",
                row -> new PayoutView(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        rate.money(row.getLong(4)),
                        List.of((UUID[]) row.getArray(8).getArray()),
                        PayoutView.State.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7) == null ? null : PayoutView.Reason.valueOf(row.getString(7))),
                batch);
    }

    /// What the bank has to know of one payout.
    record Order(UUID payout, UUID account, String name, long amount) {}

    List<Order> orders(UUID batch) {
        return sql.list(
                """
                select o.id, o.bank_account_id, p.name_fa, o.amount
                from payout o join partner p on p.id = o.partner_id
                where o.batch_id = ? and o.state <> 'CANCELLED' order by o.id""",
                row -> new Order(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getLong(4)),
                batch);
    }

    void insertReading(UUID batch, String by, Instant at) {
        sql.change(
                "insert into bank_file_reading (batch_id, actor, at) values (?, ?, ?)",
                batch,
                by,
                at.atOffset(ZoneOffset.UTC));
    }

    private void move(UUID payout, String state) {
        sql.change("""
                update partner_statement s set state = ?, version = version + 1
                from payout_statement p where p.statement_id = s.id and p.payout_id = ?""", state, payout);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject(1, UUID.class),
                row.getString(2),
                PayoutBatchView.State.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                instant(row, 6),
                instant(row, 7),
                row.getLong(8));
    }

    private static Payout payout(ResultSet row) throws SQLException {
        return new Payout(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                PayoutView.State.valueOf(row.getString(5)),
                row.getObject(6, UUID.class),
                row.getLong(7));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
