package hamgara.card.authorization;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on authorizations.
@ApplicationScoped
class AuthorizationRows {

    private static final String COLUMNS = """
            select id, state, reason, card_id, person_id, county_code, venue_code, category, partner_reference, replaces,
                price, venue_share, holder_share, programme_code, programme_version, remaining, renews_on, authorized_at,
                expires_at, version, entries_left, slot_at
            from card_authorization\s""";

    private final DataSource database;

    AuthorizationRows(DataSource database) {
        this.database = database;
    }

    /// What was answered to the request that made an authorization.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record First(byte[] fingerprint, byte[] answer) {}

    /// True when nobody else works on this id; until the transaction ends.
    boolean lockId(UUID id) {
        return !query("select 1 where pg_try_advisory_xact_lock(hashtextextended(?, 51))", row -> 1, id.toString())
                .isEmpty();
    }

    /// Payments of one person pass here one by one, as each looks at all pockets before it takes from some.
    void lockPerson(UUID person) {
        query("select 1 from pg_advisory_xact_lock(hashtextextended(?, 52))", row -> 1, person.toString());
    }

    Optional<First> first(UUID id) {
        return query(
                        "select fingerprint, first_answer from card_authorization where id = ?",
                        row -> new First(row.getBytes(1), row.getBytes(2)),
                        id)
                .stream()
                .findFirst();
    }

    Optional<Authorization> find(UUID id) {
        return query(COLUMNS + "where id = ?", AuthorizationRows::authorization, id).stream()
                .findFirst();
    }

    /// Whoever changes an authorization waits here for the one before.
    Optional<Authorization> locked(UUID id) {
        return query(COLUMNS + "where id = ? for update", AuthorizationRows::authorization, id).stream()
                .findFirst();
    }

    /// Several at once, in the order of their ids.
    void lock(Collection<UUID> ids) {
        query(
                "select 1 from card_authorization where id = any(string_to_array(?, ',')::uuid[]) order by id for update",
                _ -> 1,
                ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    Optional<Authorization> lockedUnlessBusy(UUID id) {
        return query(COLUMNS + "where id = ? for update skip locked", AuthorizationRows::authorization, id).stream()
                .findFirst();
    }

    List<Authorization> ofReference(String venue, String reference, UUID after, int limit) {
        return query(
                COLUMNS + "where venue_code = ? and partner_reference = ? and id > ? order by id limit ?",
                AuthorizationRows::authorization,
                venue,
                reference,
                after,
                limit);
    }

    /// Open ones whose time is over, the longest first; those of booked places end with their places.
    List<UUID> overdue(Instant now, int limit) {
        return query("""
                select id from card_authorization
                where state in ('AUTHORIZED', 'PARTIALLY_CAPTURED') and expires_at <= ? and slot_at is null
                order by expires_at limit ?""", row -> row.getObject(1, UUID.class), now, limit);
    }

    void insert(Authorization made, String by, First first) {
        change(
                """
                insert into card_authorization (id, state, reason, card_id, person_id, county_code, venue_code, category,
                    partner_reference, replaces, price, venue_share, holder_share, programme_code, programme_version,
                    remaining, entries_left, renews_on, authorized_at, expires_at, version, recorded_by, fingerprint,
                    first_answer, slot_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                made.id(),
                made.state().name(),
                made.reason(),
                made.card(),
                made.person(),
                made.county(),
                made.venue(),
                made.category().name(),
                made.partnerReference(),
                made.replaces(),
                made.price(),
                made.venueShare(),
                made.holderShare(),
                made.programmeCode(),
                made.programmeVersion(),
                made.remaining(),
                made.entriesLeft(),
                made.renewsOn(),
                made.authorizedAt(),
                made.expiresAt(),
                made.version(),
                by,
                first.fingerprint(),
                first.answer(),
                made.slotAt());
    }

    /// Moves on to a state and the next version.
    void update(UUID id, Authorization.State state) {
        change("update card_authorization set state = ?, version = version + 1 where id = ?", state.name(), id);
    }

    void insert(UUID authorization, Line line) {
        change(
                """
                insert into authorization_line (authorization_id, line, pocket_id, person_id, enrolment_id, programme_id,
                    programme_code, programme_version, unit, held, captured, released, refunded)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                authorization,
                line.number(),
                line.pocket(),
                line.person(),
                line.enrolment(),
                line.programme(),
                line.programmeCode(),
                line.programmeVersion(),
                line.unit(),
                line.held(),
                line.captured(),
                line.released(),
                line.refunded());
    }

    void update(UUID authorization, Line line) {
        change("""
                update authorization_line set captured = ?, released = ?, refunded = ?
                where authorization_id = ? and line = ?""", line.captured(), line.released(), line.refunded(), authorization, line.number());
    }

    List<Line> lines(UUID authorization) {
        return query(
                """
                select line, pocket_id, person_id, enrolment_id, programme_id, programme_code, programme_version, unit,
                    held, captured, released, refunded
                from authorization_line where authorization_id = ? order by line""",
                row -> new Line(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12)),
                authorization);
    }

    void insert(UUID authorization, Step step) {
        change(
                """
                insert into authorization_step
                    (id, authorization_id, kind, amount, entries, reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                step.id(),
                authorization,
                step.kind().name(),
                step.amount(),
                step.entries(),
                step.reason(),
                step.recordedAt(),
                step.by());
    }

    List<Step> steps(UUID authorization) {
        return query(
                """
                select id, kind, amount, entries, reason, recorded_at, recorded_by
                from authorization_step where authorization_id = ? order by id""",
                row -> new Step(
                        row.getObject(1, UUID.class),
                        Step.Kind.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        instant(row, 6),
                        row.getString(7)),
                authorization);
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
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args)) {
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("One row was to change");
            }
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

    private static Authorization authorization(ResultSet row) throws SQLException {
        OffsetDateTime slotAt = row.getObject(22, OffsetDateTime.class);
        return new Authorization(
                row.getObject(1, UUID.class),
                Authorization.State.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                Category.valueOf(row.getString(8)),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getObject(11, Long.class),
                row.getLong(12),
                row.getLong(13),
                row.getString(14),
                row.getInt(15),
                row.getObject(16, Long.class),
                row.getObject(21, Integer.class),
                row.getObject(17, LocalDate.class),
                instant(row, 18),
                instant(row, 19),
                row.getLong(20),
                slotAt == null ? null : slotAt.toInstant());
    }
}
