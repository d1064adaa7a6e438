package hamgara.card.purse;

import hamgara.card.journal.JournalRecord.Unit;
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

/// The statements on purses.
@ApplicationScoped
class PurseRows {

    private static final String SELECT = """
            select p.id, p.card_id, p.pocket_id, p.category, p.unit, p.loaded, p.spent, p.returned, p.state, p.loaded_at,
                p.ends_at, p.returns_at, p.closed_at, p.version, p.programme_id, p.programme_version, p.pin_given
            from offline_purse p\s""";

    private final DataSource database;

    PurseRows(DataSource database) {
        this.database = database;
    }

    /// False when the card has a live purse of this kind.
    boolean insert(OfflinePurse purse) {
        return change(
                        """
                insert into offline_purse (id, card_id, pocket_id, category, unit, loaded, state, loaded_at, ends_at,
                    returns_at, version, programme_id, programme_version, pin_given)
                values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, 1, ?, ?, ?)
                on conflict (card_id, category, unit) where state <> 'CLOSED' do nothing""",
                        purse.id(),
                        purse.card(),
                        purse.pocket(),
                        purse.category().name(),
                        purse.unit().name(),
                        purse.loaded(),
                        at(purse.loadedAt()),
                        at(purse.endsAt()),
                        at(purse.returnsAt()),
                        purse.programme(),
                        purse.programmeVersion(),
                        purse.pinGiven())
                == 1;
    }

    Optional<OfflinePurse> find(UUID id) {
        return query(SELECT + "where p.id = ?", id).stream().findFirst();
    }

    Optional<OfflinePurse> locked(UUID id) {
        return query(SELECT + "where p.id = ? for update", id).stream().findFirst();
    }

    List<OfflinePurse> ofCard(UUID card) {
        return query(SELECT + "where p.card_id = ? order by p.id", card);
    }

    /// The purse that was there for a use at an instant.
    Optional<OfflinePurse> live(UUID card, Category category, Unit unit, Instant at) {
        return query(SELECT + """
                where p.card_id = ? and p.category = ? and p.unit = ? and p.state <> 'CLOSED' and p.loaded_at <= ?
                    and p.ends_at >= ? for update""", card, category.name(), unit.name(), at(at), at(at)).stream()
                .findFirst();
    }

    /// Open purses of programmes of a county for a category, in a fixed order; those of the sandbox are told to nobody.
    List<Listed> open(String county, Category category, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select encode(c.digest, 'hex'), p.programme_id, p.programme_version, p.unit,
                            p.loaded - p.spent - p.returned, p.pin_given, p.ends_at
                        from offline_purse p join programme g on g.id = p.programme_id and not g.sandbox
                        join credential c on c.card_id = p.card_id
                        where p.state = 'OPEN' and p.ends_at > ? and p.category = ? and g.county_code = ?
                        order by c.digest, p.unit""")) {
            select.setObject(1, at(now));
            select.setString(2, category.name());
            select.setString(3, county);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Listed>();
                while (row.next()) {
                    found.add(new Listed(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getInt(3),
                            Unit.valueOf(row.getString(4)),
                            row.getLong(5),
                            row.getBoolean(6),
                            time(row, 7)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A purse as terminals see it.
    record Listed(
            String credential,
            UUID programme,
            int programmeVersion,
            Unit unit,
            long amount,
            boolean pinGiven,
            Instant endsAt) {}

    boolean spend(UUID id, long amount) {
        return change("""
                update offline_purse set spent = spent + ?, version = version + 1
                where id = ? and spent + returned + ? <= loaded and state <> 'CLOSED'""", amount, id, amount) == 1;
    }

    void returning(UUID id, Instant returnsAt) {
        change(
                "update offline_purse set state = 'RETURNING', returns_at = ?, version = version + 1 where id = ?",
                at(returnsAt),
                id);
    }

    /// What a person has set aside of a programme on whatever card, and may still use. Others who set aside for the
    /// same person wait until the transaction ends, so that two of them cannot both find room for one.
    long aside(UUID person, UUID programme, Unit unit) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('offline purses of ' || ?, 0))");
                PreparedStatement select = connection.prepareStatement("""
                        select coalesce(sum(p.loaded - p.spent - p.returned), 0)
                        from offline_purse p join card k on k.id = p.card_id
                        where k.person_id = ? and p.programme_id = ? and p.unit = ? and p.state <> 'CLOSED'""")) {
            lock.setString(1, person.toString());
            lock.execute();
            select.setObject(1, person);
            select.setObject(2, programme);
            select.setString(3, unit.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void giveBack(UUID id, long amount) {
        change("update offline_purse set returned = returned + ? where id = ?", amount, id);
    }

    void close(UUID id, Instant now) {
        change("""
                update offline_purse set state = 'CLOSED', returned = loaded - spent, closed_at = ?,
                    version = version + 1
                where id = ?""", at(now), id);
    }

    List<UUID> due(Instant now, int most) {
        return query(SELECT + """
                where p.state <> 'CLOSED' and p.returns_at <= ? order by p.returns_at, p.id limit\s""" + most, at(now)).stream()
                .map(OfflinePurse::id)
                .toList();
    }

    /// Waits for packages that are being made; those to come wait for this transaction.
    void lockPackages() {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(70, 1)")) {
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// When the last package was given out that may name a purse loaded at an instant.
    Optional<Instant> lastPackageSince(Instant loadedAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select issued_at from offline_package where issued_at >= ? and not sandbox order by issued_at "
                                + "desc limit 1")) {
            select.setObject(1, at(loadedAt));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(time(row, 1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int change(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<OfflinePurse> query(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            var found = new ArrayList<OfflinePurse>();
            while (row.next()) {
                found.add(purse(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OfflinePurse purse(ResultSet row) throws SQLException {
        return new OfflinePurse(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(15, UUID.class),
                row.getInt(16),
                row.getBoolean(17),
                Category.valueOf(row.getString(4)),
                Unit.valueOf(row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                PurseState.valueOf(row.getString(9)),
                time(row, 10),
                time(row, 11),
                time(row, 12),
                optionalTime(row, 13),
                row.getLong(14));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalTime(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}
