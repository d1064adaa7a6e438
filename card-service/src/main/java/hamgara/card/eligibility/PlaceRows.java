package hamgara.card.eligibility;

import hamgara.card.programme.Category;
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

/// The statements on places of bookings.
@ApplicationScoped
class PlaceRows {

    private static final String COLUMNS = """
            select id, state, question, check_id, card_id, person_id, programme_id, programme_version, county_code,
                venue_code, category, booking_id, starts_at, ends_at, expires_at, entries, pocket_id, held, replaces,
                remaining, authorized_at, version, price
            from place_authorization\s""";

    private final DataSource database;

    PlaceRows(DataSource database) {
        this.database = database;
    }

    /// Others who ask for or give back the same place wait until the transaction ends, also where there is none
    /// yet.
    void lockId(UUID id) {
        query("select 1 from pg_advisory_xact_lock(hashtextextended(?, 133))", _ -> 1, id.toString());
    }

    /// The places of one person change one by one, as one may stand for another.
    void lockPerson(UUID person) {
        query("select 1 from pg_advisory_xact_lock(hashtextextended(?, 134))", _ -> 1, person.toString());
    }

    Optional<PlaceAuthorization> find(UUID id) {
        return query(COLUMNS + "where id = ?", PlaceRows::place, id).stream().findFirst();
    }

    /// The open one that is to stand for another.
    Optional<PlaceAuthorization> newer(UUID id) {
        return query(COLUMNS + "where replaces = ? and state = 'AUTHORIZED'", PlaceRows::place, id).stream()
                .findFirst();
    }

    /// The open ones of a booking, the one that begins nearest to an instant first.
    List<PlaceAuthorization> openOf(String venue, UUID booking, Instant at) {
        return query(COLUMNS + """
                where venue_code = ? and booking_id = ? and state = 'AUTHORIZED'
                order by greatest(starts_at - ?, ? - starts_at), id""", PlaceRows::place, venue, booking, at, at);
    }

    List<UUID> overdue(Instant now, int limit) {
        return query("""
                select id from place_authorization where state = 'AUTHORIZED' and expires_at <= ?
                order by expires_at limit ?""", row -> row.getObject(1, UUID.class), now, limit);
    }

    void insert(PlaceAuthorization made) {
        change(
                """
                insert into place_authorization (id, state, question, check_id, card_id, person_id, programme_id,
                    programme_version, county_code, venue_code, category, booking_id, starts_at, ends_at, expires_at,
                    entries, pocket_id, held, replaces, remaining, authorized_at, version, price)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                made.id(),
                made.state().name(),
                made.question(),
                made.check(),
                made.card(),
                made.person(),
                made.programme(),
                made.programmeVersion(),
                made.county(),
                made.venue(),
                made.category().name(),
                made.booking(),
                made.startsAt(),
                made.endsAt(),
                made.expiresAt(),
                made.entries(),
                made.pocket(),
                made.held(),
                made.replaces(),
                made.remaining(),
                made.authorizedAt(),
                made.version(),
                made.price());
    }

    void end(UUID id, PlaceAuthorization.State state, @Nullable UUID redemption, Instant now) {
        change("""
                update place_authorization
                set state = ?, held = 0, redemption_id = ?, ended_at = ?, version = version + 1
                where id = ? and state = 'AUTHORIZED'""", state.name(), redemption, now, id);
    }

    void setHeld(UUID id, int held) {
        change("update place_authorization set held = ? where id = ?", held, id);
    }

    void setReplaces(UUID id, @Nullable UUID replaces) {
        change("update place_authorization set replaces = ? where id = ?", replaces, id);
    }

    boolean wasLetGo(UUID id) {
        return !query("select 1 from place_let_go where id = ?", _ -> 1, id).isEmpty();
    }

    void letGo(UUID id, Instant now) {
        update("insert into place_let_go (id, told_at) values (?, ?) on conflict do nothing", id, now);
    }

    /// No request is under way for so long.
    void forgetLetGo(Instant before) {
        update("delete from place_let_go where told_at < ?", before);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... args) {
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
        if (update(sql, args) != 1) {
            throw new IllegalStateException("One row was to change");
        }
    }

    private int update(String sql, @Nullable Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... args)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            Object arg = args[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : args[i];
            statement.setObject(i + 1, arg);
        }
        return statement;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PlaceAuthorization place(ResultSet row) throws SQLException {
        return new PlaceAuthorization(
                row.getObject(1, UUID.class),
                PlaceAuthorization.State.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                Category.valueOf(row.getString(11)),
                row.getObject(12, UUID.class),
                instant(row, 13),
                instant(row, 14),
                instant(row, 15),
                row.getInt(16),
                row.getObject(17, UUID.class),
                row.getInt(18),
                row.getObject(19, UUID.class),
                row.getInt(20),
                instant(row, 21),
                row.getLong(22),
                row.getObject(23, Long.class));
    }
}
