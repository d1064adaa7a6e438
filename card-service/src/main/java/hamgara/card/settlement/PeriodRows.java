package hamgara.card.settlement;

import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
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

/// The statements on months.
@ApplicationScoped
class PeriodRows {

    private static final String SELECT =
            "select id, county_code, starts_on, ends_on, state = 'CLOSED', closed_at, version from settlement_period ";

    private final DataSource database;

    PeriodRows(DataSource database) {
        this.database = database;
    }

    /// Empty when the county has this month already, or another open one.
    Optional<Period> open(String county, LocalDate day) {
        LocalDate startsOn = Tehran.monthOf(day);
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into settlement_period (id, county_code, starts_on, ends_on, state)
                        values (?, ?, ?, ?, 'OPEN') on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, county);
            insert.setObject(3, startsOn);
            insert.setObject(4, Tehran.monthEnd(day));
            return insert.executeUpdate() == 1 ? find(id) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasAny(String county) {
        return !query(SELECT + "where county_code = ? limit 1", county).isEmpty();
    }

    Optional<Period> find(UUID id) {
        return query(SELECT + "where id = ?", id).stream().findFirst();
    }

    /// Two who close one month pass here one after the other.
    Optional<Period> locked(UUID id) {
        return query(SELECT + "where id = ? for update", id).stream().findFirst();
    }

    List<Period> endedBefore(LocalDate day) {
        return query(SELECT + "where state = 'OPEN' and ends_on < ? order by county_code, starts_on", day);
    }

    /// The newest month first.
    List<Period> before(@Nullable String county, LocalDate startsOn, UUID id, int rows) {
        return query(
                SELECT + "where (?::text is null or county_code = ?) and (starts_on, id) < (?, ?)"
                        + " order by starts_on desc, id desc limit " + rows,
                county,
                county,
                startsOn,
                id);
    }

    void close(UUID id, Instant at, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update settlement_period
                        set state = 'CLOSED', closed_at = ?, closed_by = ?, version = version + 1 where id = ?""")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, by);
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Period> query(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                var periods = new ArrayList<Period>();
                while (row.next()) {
                    OffsetDateTime closedAt = row.getObject(6, OffsetDateTime.class);
                    periods.add(new Period(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getBoolean(5),
                            closedAt == null ? null : closedAt.toInstant(),
                            row.getLong(7)));
                }
                return periods;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
