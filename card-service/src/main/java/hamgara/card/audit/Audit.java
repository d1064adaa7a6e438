package hamgara.card.audit;

import hamgara.kit.caller.Caller;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Writes down what the staff reads of people, in the transaction of the reading, and shows it to the auditor.
@ApplicationScoped
public class Audit {

    private final DataSource database;
    private final Caller caller;
    private final Clock clock;

    Audit(DataSource database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /// By the caller; without a person when nobody was found.
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Reading reading, @Nullable UUID person, Purpose purpose) {
        try (Connection connection = database.getConnection()) {
            record(connection, reading, person, purpose);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same over the connection of a reading that has its own transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Connection connection, Reading reading, @Nullable UUID person, Purpose purpose) {
        record(connection, caller.pseudonym(), reading, person, purpose);
    }

    /// By somebody whose request goes on after its answer.
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Connection connection, String actor, Reading reading, @Nullable UUID person, Purpose purpose) {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into vault_access (at, actor, action, found, person_id, purpose)
                values (?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, actor);
            insert.setString(3, reading.name());
            insert.setBoolean(4, person != null);
            insert.setObject(5, person);
            insert.setString(6, purpose.name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Newest first.
    @Transactional
    Page<AuditRecordView> list(AuditFilter filter, PageRequest request) {
        long before = request.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, at, actor, action, found, person_id, purpose from vault_access
                        where id < ? and (?::text is null or actor = ?) and (?::uuid is null or person_id = ?)
                          and (?::text is null or action = ?) and (?::timestamptz is null or at >= ?)
                          and (?::timestamptz is null or at < ?)
                        order by id desc limit ?""")) {
            select.setLong(1, before);
            int at = 2;
            for (Object value : filter.values()) {
                select.setObject(at++, value);
                select.setObject(at++, value);
            }
            select.setInt(at, request.rowsToRead());
            var rows = new ArrayList<AuditRecordView>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(view(row));
                }
            }
            return Page.of(rows, request, found -> Cursor.of(found.id()), found -> found);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditRecordView view(ResultSet row) throws SQLException {
        String purpose = row.getString(7);
        return AuditRecordView.of(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                Reading.valueOf(row.getString(4)),
                row.getBoolean(5),
                row.getObject(6, UUID.class),
                purpose == null ? null : Purpose.valueOf(purpose));
    }

    /// What to show; null lets everything through.
    record AuditFilter(
            @Nullable String actor,
            @Nullable UUID person,
            @Nullable Reading reading,
            @Nullable Instant from,
            @Nullable Instant to) {

        List<@Nullable Object> values() {
            var values = new ArrayList<@Nullable Object>();
            values.add(actor);
            values.add(person);
            values.add(reading == null ? null : reading.name());
            values.add(from == null ? null : from.atOffset(ZoneOffset.UTC));
            values.add(to == null ? null : to.atOffset(ZoneOffset.UTC));
            return values;
        }
    }
}
