package hamgara.card.venue;

import hamgara.card.programme.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// Knows the venues that their service has told of.
@ApplicationScoped
public class Venues {

    private final DataSource database;

    Venues(DataSource database) {
        this.database = database;
    }

    public Optional<VenueFacts> find(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select category, county_code from venue where code = ?")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new VenueFacts(code, Category.valueOf(row.getString(1)), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps the newest version, in whatever order versions arrive.
    void put(VenueFacts venue, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into venue (code, category, county_code, event_version) values (?, ?, ?, ?)
                        on conflict (code) do update
                            set category = excluded.category, county_code = excluded.county_code,
                                event_version = excluded.event_version
                            where venue.event_version < excluded.event_version""")) {
            upsert.setString(1, venue.code());
            upsert.setString(2, venue.category().name());
            upsert.setString(3, venue.county());
            upsert.setLong(4, version);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
