package hamgara.card.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on adjustments.
@ApplicationScoped
class AdjustmentRows {

    private static final String COLUMNS = "id, pocket_id, county_code, amount, unit, reason, reference, state,"
            + " requested_by, requested_at, decided_at, version";

    private final DataSource database;

    AdjustmentRows(DataSource database) {
        this.database = database;
    }

    /// An adjustment as it is stored.
    record Row(
            UUID id,
            UUID pocket,
            String county,
            long amount,
            String unit,
            NewAdjustment.Reason reason,
            @Nullable String reference,
            AdjustmentView.State state,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant decidedAt,
            long version) {}

    void insert(Row row) {
        change(
                """
                insert into adjustment (id, pocket_id, county_code, amount, unit, reason, reference, requested_by,
                    requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.id(),
                row.pocket(),
                row.county(),
                row.amount(),
                row.unit(),
                row.reason().name(),
                row.reference(),
                row.requestedBy(),
                row.requestedAt().atOffset(ZoneOffset.UTC));
    }

    void decide(UUID id, AdjustmentView.State state, String by, Instant at) {
        change(
                "update adjustment set state = ?, decided_by = ?, decided_at = ?, version = version + 1 where id = ?",
                state.name(),
                by,
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    Optional<Row> find(UUID id) {
        return rows("select " + COLUMNS + " from adjustment where id = ?", id).stream()
                .findFirst();
    }

    Optional<Row> lock(UUID id) {
        return rows("select " + COLUMNS + " from adjustment where id = ? for update", id).stream()
                .findFirst();
    }

    List<Row> ofPocket(UUID pocket, UUID after, int limit) {
        return rows(
                "select " + COLUMNS + " from adjustment where pocket_id = ? and id > ? order by id limit ?",
                pocket,
                after,
                limit);
    }

    List<Row> after(String county, AdjustmentView.@Nullable State state, UUID id, int limit) {
        return rows(
                "select " + COLUMNS + " from adjustment where county_code = ? and (?::text is null or state = ?)"
                        + " and id > ? order by id limit ?",
                county,
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                id,
                limit);
    }

    private List<Row> rows(String sql, @Nullable Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            var found = new ArrayList<Row>();
            while (row.next()) {
                OffsetDateTime decidedAt = row.getObject(11, OffsetDateTime.class);
                found.add(new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        NewAdjustment.Reason.valueOf(row.getString(6)),
                        row.getString(7),
                        AdjustmentView.State.valueOf(row.getString(8)),
                        row.getString(9),
                        row.getObject(10, OffsetDateTime.class).toInstant(),
                        decidedAt == null ? null : decidedAt.toInstant(),
                        row.getLong(12)));
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
