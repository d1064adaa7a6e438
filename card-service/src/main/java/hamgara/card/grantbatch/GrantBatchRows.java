package hamgara.card.grantbatch;

import hamgara.card.programme.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on grant batches.
@ApplicationScoped
class GrantBatchRows {

    private static final String COLUMNS = "id, programme_id, county_code, category, on_day, state, requested_by,"
            + " approved_by, approved_at, finished_at, version";

    /// Everybody who takes part today, and why somebody would get nothing whatever the funds hold.
    private static final String CANDIDATES = """
            select e.id, e.programme_version as programme_version,
                case when e.state not in ('ACTIVE', 'GRACE') then 'ENROLMENT_CANNOT_BE_GRANTED'
                     when exists (select from allowance_grant g
                                  where g.programme_id = e.programme_id and g.person_id = e.person_id and g.category = ?
                                      and ? between g.starts_on and g.ends_on) then 'ALREADY_GRANTED' end as reason
            from enrolment e where e.programme_id = ? and e.state in ('ACTIVE', 'GRACE', 'SUSPENDED')""";

    private final DataSource database;

    GrantBatchRows(DataSource database) {
        this.database = database;
    }

    /// A batch as it is stored.
    record Row(
            UUID id,
            UUID programme,
            String county,
            Category category,
            LocalDate day,
            GrantBatchState state,
            String requestedBy,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant finishedAt,
            long version) {}

    /// So many people of one programme version with one state and reason.
    record Count(
            int programmeVersion,
            GrantBatchItemView.State state,
            @Nullable String reason,
            long people) {}

    /// One person of a batch.
    record Item(UUID enrolment, int programmeVersion) {}

    List<Count> candidates(UUID programme, Category category, LocalDate day) {
        return counts(
                "select programme_version, case when reason is null then 'WAITING' else 'REFUSED' end, reason, count(*) from ("
                        + CANDIDATES + ") c group by 1, 2, 3 order by 1, 3",
                category.name(),
                day,
                programme);
    }

    List<Count> counts(UUID batch) {
        return counts("""
                select programme_version, state, reason, count(*) from grant_batch_item where batch_id = ?
                group by 1, 2, 3 order by 1, 3""", batch);
    }

    void insert(Row batch, Instant at) {
        change(
                """
                insert into grant_batch (id, programme_id, county_code, category, on_day, state, requested_by, requested_at)
                values (?, ?, ?, ?, ?, 'REQUESTED', ?, ?)""",
                batch.id(),
                batch.programme(),
                batch.county(),
                batch.category().name(),
                batch.day(),
                batch.requestedBy(),
                at.atOffset(ZoneOffset.UTC));
        change(
                "insert into grant_batch_item (batch_id, enrolment_id, programme_version, state, reason) select ?, c.id,"
                        + " c.programme_version, case when c.reason is null then 'WAITING' else 'REFUSED' end, c.reason from ("
                        + CANDIDATES + ") c",
                batch.id(),
                batch.category().name(),
                batch.day(),
                batch.programme());
    }

    Optional<Row> find(UUID id) {
        return rows("select " + COLUMNS + " from grant_batch where id = ?", id).stream()
                .findFirst();
    }

    List<Row> after(String county, @Nullable GrantBatchState state, UUID id, int limit) {
        return rows(
                "select " + COLUMNS + " from grant_batch where county_code = ? and (?::text is null or state = ?)"
                        + " and id > ? order by id limit ?",
                county,
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                id,
                limit);
    }

    Optional<Row> lock(UUID id) {
        return rows("select " + COLUMNS + " from grant_batch where id = ? for update", id).stream()
                .findFirst();
    }

    /// The batch that has waited longest, locked for the caller; those others work on are passed by.
    Optional<Row> lockNext() {
        return rows("select " + COLUMNS + " from grant_batch where state in ('APPROVED', 'RUNNING')"
                        + " order by approved_at limit 1 for update skip locked")
                .stream()
                .findFirst();
    }

    void approve(UUID id, String by, Instant at) {
        change(
                "update grant_batch set state = 'APPROVED', approved_by = ?, approved_at = ?, version = version + 1"
                        + " where id = ?",
                by,
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    void run(UUID id) {
        change(
                "update grant_batch set state = 'RUNNING', version = version + 1 where id = ? and state = 'APPROVED'",
                id);
    }

    void finish(UUID id, GrantBatchState state, Instant at) {
        change(
                "update grant_batch set state = ?, finished_at = ?, version = version + 1 where id = ?",
                state.name(),
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    void answer(UUID batch, UUID enrolment, @Nullable UUID grant, @Nullable String reason) {
        change(
                "update grant_batch_item set state = ?, grant_id = ?, reason = ?"
                        + " where batch_id = ? and enrolment_id = ? and state = 'WAITING'",
                grant == null ? "REFUSED" : "GRANTED",
                grant,
                reason,
                batch,
                enrolment);
    }

    List<Item> waiting(UUID batch, int limit) {
        return query(
                "select enrolment_id, programme_version from grant_batch_item where batch_id = ? and state = 'WAITING'"
                        + " order by enrolment_id limit ?",
                row -> new Item(row.getObject(1, UUID.class), row.getInt(2)),
                batch,
                limit);
    }

    List<GrantBatchItemView> items(UUID batch, UUID after, int limit) {
        return query(
                "select enrolment_id, state, reason, grant_id from grant_batch_item"
                        + " where batch_id = ? and enrolment_id > ? order by enrolment_id limit ?",
                row -> new GrantBatchItemView(
                        row.getObject(1, UUID.class),
                        GrantBatchItemView.State.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, UUID.class)),
                batch,
                after,
                limit);
    }

    private List<Count> counts(String sql, Object... args) {
        return query(
                sql,
                row -> new Count(
                        row.getInt(1),
                        GrantBatchItemView.State.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getLong(4)),
                args);
    }

    private List<Row> rows(String sql, @Nullable Object... args) {
        return query(
                sql,
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Category.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        GrantBatchState.valueOf(row.getString(6)),
                        row.getString(7),
                        row.getString(8),
                        instant(row, 9),
                        instant(row, 10),
                        row.getLong(11)),
                args);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// Reads one row of an answer.
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, @Nullable Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... args)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}
