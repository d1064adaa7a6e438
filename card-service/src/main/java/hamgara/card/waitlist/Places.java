package hamgara.card.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// Counts the places of an area and numbers the applications of a programme.
///
/// The row of an area is locked until commit, so that two applicants never get the last place, and nobody overtakes
/// those who wait. Order of locks: an enrolment that has or wants a place, the row of its area, then those who wait.
@ApplicationScoped
public class Places {

    private final DataSource database;

    Places(DataSource database) {
        this.database = database;
    }

    /// How many of these places are free; locks the row of the area.
    @Transactional(Transactional.TxType.MANDATORY)
    public int free(UUID programme, String area, int places) {
        change(
                "insert into place_count (programme_id, area_code, taken) values (?, ?, 0) on conflict do nothing",
                programme,
                area);
        long taken = number(
                "select taken from place_count where programme_id = ? and area_code = ? for update", programme, area);
        return Math.toIntExact(Math.max(0, places - taken));
    }

    /// Takes one; only after [#free] said that there is one.
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID programme, String area) {
        change("update place_count set taken = taken + 1 where programme_id = ? and area_code = ?", programme, area);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(UUID programme, String area) {
        change("update place_count set taken = taken - 1 where programme_id = ? and area_code = ?", programme, area);
    }

    /// Counts anew who holds a place, after the areas of places have changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void recount(UUID programme) {
        change("delete from place_count where programme_id = ?", programme);
        change("""
                insert into place_count (programme_id, area_code, taken)
                select programme_id, place_area, count(*) from enrolment
                where programme_id = ? and place_area is not null and state in ('ACTIVE', 'SUSPENDED', 'GRACE')
                group by programme_id, place_area""", programme);
    }

    /// The next number in the queue of a programme, counted from 1 without gaps.
    @Transactional(Transactional.TxType.MANDATORY)
    public long nextNumber(UUID programme) {
        return number("""
                insert into application_queue (programme_id, last_number) values (?, 1)
                on conflict (programme_id) do update set last_number = application_queue.last_number + 1
                returning last_number
                """, programme);
    }

    private void change(String sql, Object... args) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, args);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql, Object... args) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, args);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(PreparedStatement statement, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
    }
}
