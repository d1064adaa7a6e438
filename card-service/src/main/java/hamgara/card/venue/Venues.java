package hamgara.card.venue;

import hamgara.card.programme.Category;
import hamgara.kit.caller.Caller;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Knows the venues that their service has told of.
@ApplicationScoped
public class Venues {

    /// How the codes of the sandbox's venues begin; a real code has no dot. None of them ever takes a card, so nothing
    /// is owed to any.
    public static final String SANDBOX = "sandbox.";

    private final DataSource database;
    private final Caller caller;

    Venues(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /// Lets the caller show cards at its own venue, or at one of the sandbox, where every account of a venue may try.
    public void requireCallers(String code) {
        if (!code.startsWith(SANDBOX) || caller.venue().isEmpty()) {
            caller.requireVenue(code);
        }
    }

    public Optional<VenueFacts> find(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select category, county_code, operator_id, suspended, closed from venue where code = ?")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new VenueFacts(
                                code,
                                Category.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getBoolean(4),
                                ClosedTimes.of(row.getArray(5))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// From the next question on, every use at these venues is declined, or no longer.
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspend(Collection<String> codes, boolean suspended) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update venue set suspended = ? where code = any (?)")) {
            update.setBoolean(1, suspended);
            update.setArray(2, connection.createArrayOf("text", codes.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void putOperator(UUID id, String code, @Nullable String agency, Names names, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into venue_operator (id, code, agency, name_fa, name_ar, name_en, event_version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                            set code = excluded.code, agency = excluded.agency, name_fa = excluded.name_fa,
                                name_ar = excluded.name_ar, name_en = excluded.name_en,
                                event_version = excluded.event_version
                            where venue_operator.event_version < excluded.event_version""")) {
            upsert.setObject(1, id);
            upsert.setString(2, code);
            upsert.setString(3, agency);
            upsert.setString(4, names.fa());
            upsert.setString(5, names.ar());
            upsert.setString(6, names.en());
            upsert.setLong(7, version);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps the newest version, in whatever order versions arrive. Closures of it may have been told before.
    void put(VenueFacts venue, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into venue (code, category, county_code, operator_id, event_version, closed)
                        values (?, ?, ?, ?, ?, closed_times(?))
                        on conflict (code) do update
                            set category = excluded.category, county_code = excluded.county_code,
                                operator_id = excluded.operator_id, event_version = excluded.event_version
                            where venue.event_version < excluded.event_version""")) {
            lock(connection, venue.code());
            upsert.setString(1, venue.code());
            upsert.setString(2, venue.category().name());
            upsert.setString(3, venue.county());
            upsert.setObject(4, venue.operator());
            upsert.setLong(5, version);
            upsert.setString(6, venue.code());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps the newest version of a closure, and with the venue, once it is known, when it is closed by all of them.
    void putClosure(VenueClosureHandler.Told told, boolean revoked) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into venue_closure (id, venue_code, starts_at, ends_at, revoked, event_version)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                            set venue_code = excluded.venue_code, starts_at = excluded.starts_at,
                                ends_at = excluded.ends_at, revoked = excluded.revoked,
                                event_version = excluded.event_version
                            where venue_closure.event_version < excluded.event_version""");
                PreparedStatement update =
                        connection.prepareStatement("update venue set closed = closed_times(code) where code = ?")) {
            lock(connection, told.venue());
            upsert.setObject(1, told.closure());
            upsert.setString(2, told.venue());
            upsert.setObject(3, told.startsAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(4, told.endsAt().atOffset(ZoneOffset.UTC));
            upsert.setBoolean(5, revoked);
            upsert.setLong(6, told.version());
            upsert.executeUpdate();
            update.setString(1, told.venue());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is told of one venue is taken in one after the other, so that each sees what came before.
    private static void lock(Connection connection, String venue) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 115))")) {
            lock.setString(1, venue);
            lock.execute();
        }
    }
}
