package hamgara.card.grant;

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

/// The statements on grants. The constraints on their periods are what makes a grant happen once.
@ApplicationScoped
class GrantRows {

    private static final String COLUMNS = "id, programme_id, person_id, enrolment_id, county_code, category, starts_on,"
            + " ends_on, amount, pocket_id, batch_id, state, reason, returned, made_at, version";

    private final DataSource database;

    GrantRows(DataSource database) {
        this.database = database;
    }

    /// A grant as it is stored.
    record Row(
            UUID id,
            UUID programme,
            UUID person,
            UUID enrolment,
            String county,
            Category category,
            LocalDate startsOn,
            LocalDate endsOn,
            long amount,
            UUID pocket,
            @Nullable UUID batch,
            GrantView.State state,
            @Nullable String reason,
            @Nullable Long returned,
            Instant madeAt,
            long version) {}

    /// Who made a grant, when, and in which batch if in any.
    record Maker(String by, Instant at, @Nullable UUID batch) {}

    /// False when the person has had it for some day of this period, whichever version of the programme gave it.
    /// Waits for another insert of the same to be decided.
    boolean insert(UUID id, UUID pocket, Grantee grantee, Maker maker) {
        Allotment allotment = grantee.allotment();
        return change(
                        """
                insert into allowance_grant (id, programme_id, person_id, enrolment_id, county_code, category, starts_on,
                    ends_on, amount, pocket_id, batch_id, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        id,
                        allotment.programme(),
                        grantee.person(),
                        grantee.enrolment(),
                        allotment.county(),
                        allotment.category().name(),
                        allotment.startsOn(),
                        allotment.endsOn(),
                        allotment.amount(),
                        pocket,
                        maker.batch(),
                        maker.by(),
                        maker.at().atOffset(ZoneOffset.UTC))
                == 1;
    }

    void revoke(UUID id, String reason, long returned, String by, Instant at) {
        change("""
                update allowance_grant set state = 'REVOKED', reason = ?, returned = ?, revoked_by = ?, revoked_at = ?,
                    version = version + 1
                where id = ?""", reason, returned, by, at.atOffset(ZoneOffset.UTC), id);
    }

    Optional<Row> find(UUID id) {
        return rows("select " + COLUMNS + " from allowance_grant where id = ?", id).stream()
                .findFirst();
    }

    Optional<Row> lock(UUID id) {
        return rows("select " + COLUMNS + " from allowance_grant where id = ? for update", id).stream()
                .findFirst();
    }

    List<Row> after(UUID programme, UUID id, int limit) {
        return rows(
                "select " + COLUMNS + " from allowance_grant where programme_id = ? and id > ? order by id limit ?",
                programme,
                id,
                limit);
    }

    private int change(String sql, @Nullable Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Row> rows(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            var found = new ArrayList<Row>();
            while (row.next()) {
                found.add(row(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                Category.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getLong(9),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                GrantView.State.valueOf(row.getString(12)),
                row.getString(13),
                row.getObject(14, Long.class),
                row.getObject(15, OffsetDateTime.class).toInstant(),
                row.getLong(16));
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
