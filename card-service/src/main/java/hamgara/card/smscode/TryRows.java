package hamgara.card.smscode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Counts wrong codes by venue, in transactions of its own.
@ApplicationScoped
class TryRows {

    /// Wrong codes a venue may enter within the window.
    static final int FREE = 10;

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final DataSource database;

    TryRows(@io.quarkus.agroal.DataSource("guard") DataSource database) {
        this.database = database;
    }

    /// False when the venue has used its tries up. Counted before anybody looks at the code, so requests at the same
    /// moment get no more tries than others.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean count(String venue, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        OffsetDateTime over = at.minus(WINDOW);
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into sms_code_tries as t (venue_code, since, wrong) values (?, ?, 1)
                        on conflict (venue_code) do update
                        set wrong = case when t.since <= ? then 1 else t.wrong + 1 end,
                            since = case when t.since <= ? then excluded.since else t.since end
                        where t.wrong < ? or t.since <= ?
                        """)) {
            upsert.setString(1, venue);
            upsert.setObject(2, at);
            upsert.setObject(3, over);
            upsert.setObject(4, over);
            upsert.setInt(5, FREE);
            upsert.setObject(6, over);
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The code was right: it does not count.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveBack(String venue) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update sms_code_tries set wrong = wrong - 1 where venue_code = ? and wrong > 0")) {
            update.setString(1, venue);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
