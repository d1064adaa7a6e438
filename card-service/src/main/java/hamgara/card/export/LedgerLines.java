package hamgara.card.export;

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
import java.util.UUID;
import javax.sql.DataSource;

/// Reads the entries of some days in order, so many at a time.
@ApplicationScoped
class LedgerLines {

    static final List<String> HEADER =
            List.of("postedAt", "journal", "line", "kind", "account", "owner", "unit", "amount");

    private final DataSource database;

    LedgerLines(DataSource database) {
        this.database = database;
    }

    /// The place behind which to read on.
    record Place(Instant postedAt, UUID journal, int line) {

        static Place before(LocalDate day) {
            return new Place(Tehran.startOf(day), new UUID(0, 0), 0);
        }
    }

    /// Some lines, and the place of the last one.
    record Lines(List<List<String>> cells, Place last) {}

    Lines after(Place place, LocalDate lastDay, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select posted_at, journal_id, line, kind, account_kind, account_owner, unit, amount from entry
                        where (posted_at, journal_id, line) > (?, ?, ?) and posted_at < ?
                        order by posted_at, journal_id, line limit ?""")) {
            select.setObject(1, place.postedAt().atOffset(ZoneOffset.UTC));
            select.setObject(2, place.journal());
            select.setInt(3, place.line());
            select.setObject(4, Tehran.startOf(lastDay.plusDays(1)).atOffset(ZoneOffset.UTC));
            select.setInt(5, most);
            var cells = new ArrayList<List<String>>();
            Place last = place;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant postedAt = row.getObject(1, OffsetDateTime.class).toInstant();
                    last = new Place(postedAt, row.getObject(2, UUID.class), row.getInt(3));
                    cells.add(List.of(
                            postedAt.toString(),
                            last.journal().toString(),
                            Integer.toString(last.line()),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            Long.toString(row.getLong(8))));
                }
            }
            return new Lines(cells, last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
