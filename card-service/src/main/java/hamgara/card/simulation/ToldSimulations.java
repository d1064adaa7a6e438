package hamgara.card.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.simulation.SimulationView.Hidden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Remembers what simulations told lately and says what of the next one would tell of single people beside it.
@ApplicationScoped
class ToldSimulations {

    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int MOST = 500;
    private static final int LOCK = 61;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ToldSimulations(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// What to hide. Simulations of a county come one after the other here, so that none misses another.
    @Transactional
    Set<Hidden> judge(ProgrammeTerms after, Crowd fitting, Crowd leaving) {
        String rules = write(after.rules());
        var hidden = EnumSet.noneOf(Hidden.class);
        try (Connection connection = database.getConnection()) {
            lock(connection, after.county());
            compare(connection, after, rules, fitting, leaving, hidden);
            if (!hidden.contains(Hidden.NEAR_EARLIER)) {
                remember(connection, after, rules, fitting, leaving);
            }
            return hidden;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare(
            Connection connection, ProgrammeTerms after, String rules, Crowd fitting, Crowd leaving, Set<Hidden> hidden)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select programme_id, fitting, leaving from told_simulation
                where county_code = ? and told_at > ? and rules <> ? order by id desc limit ?""")) {
            select.setString(1, after.county());
            select.setObject(2, since());
            select.setString(3, rules);
            select.setInt(4, MOST);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Crowd fitted = read(row.getString(2));
                    note(fitting.isNear(fitted), Hidden.NEAR_EARLIER, hidden);
                    note(fitting.isNearInAnArea(fitted), Hidden.AREAS_NEAR_EARLIER, hidden);
                    if (after.programme().equals(row.getObject(1, UUID.class))) {
                        Crowd left = read(row.getString(3));
                        note(leaving.isNear(left), Hidden.LEAVING_NEAR_EARLIER, hidden);
                        note(leaving.isNearInAnArea(left), Hidden.AREAS_NEAR_EARLIER, hidden);
                    }
                }
            }
        }
    }

    private static void note(boolean near, Hidden why, Set<Hidden> hidden) {
        if (near) {
            hidden.add(why);
        }
    }

    private void remember(Connection connection, ProgrammeTerms after, String rules, Crowd fitting, Crowd leaving)
            throws SQLException {
        try (PreparedStatement clear = connection.prepareStatement("""
                        delete from told_simulation
                        where county_code = ? and (told_at <= ? or (programme_id = ? and rules = ?))""");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into told_simulation (county_code, programme_id, rules, fitting, leaving, told_at)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, ?)""")) {
            clear.setString(1, after.county());
            clear.setObject(2, since());
            clear.setObject(3, after.programme());
            clear.setString(4, rules);
            clear.executeUpdate();
            insert.setString(1, after.county());
            insert.setObject(2, after.programme());
            insert.setString(3, rules);
            insert.setString(4, write(fitting.byArea()));
            insert.setString(5, write(leaving.byArea()));
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void lock(Connection connection, String county) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(" + LOCK + ", hashtext(?))")) {
            lock.setString(1, county);
            lock.execute();
        }
    }

    private OffsetDateTime since() {
        return clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC);
    }

    private Crowd read(String text) {
        try {
            return new Crowd(json.readValue(text, new TypeReference<Map<String, int[]>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
