package hamgara.card.venue;

import hamgara.card.programme.Category;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Knows the venues that their service has told of.
@ApplicationScoped
public class Venues {

    private final DataSource database;

    Venues(DataSource database) {
        this.database = database;
    }

    public Optional<VenueFacts> find(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select category, county_code, operator_id, suspended from venue where code = ?")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new VenueFacts(
                                code,
                                Category.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getBoolean(4)))
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

    /// Keeps the newest version, in whatever order versions arrive.
    void put(VenueFacts venue, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into venue (code, category, county_code, operator_id, event_version)
                        values (?, ?, ?, ?, ?)
                        on conflict (code) do update
                            set category = excluded.category, county_code = excluded.county_code,
                                operator_id = excluded.operator_id, event_version = excluded.event_version
                            where venue.event_version < excluded.event_version""")) {
            upsert.setString(1, venue.code());
            upsert.setString(2, venue.category().name());
            upsert.setString(3, venue.county());
            upsert.setObject(4, venue.operator());
            upsert.setLong(5, version);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
