package hamgara.card.quote;

import hamgara.card.programme.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Stores and finds quotes.
@ApplicationScoped
class QuoteRows {

    private final DataSource database;

    QuoteRows(DataSource database) {
        this.database = database;
    }

    /// What a quote was made for and what it asks of the holder, in rials.
    record Row(UUID id, UUID enrolment, String venue, Category category, long price, long holder, Instant expiresAt) {}

    void insert(Row quote) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into quote (id, enrolment_id, venue_code, category, price, holder_share, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, quote.id());
            insert.setObject(2, quote.enrolment());
            insert.setString(3, quote.venue());
            insert.setString(4, quote.category().name());
            insert.setLong(5, quote.price());
            insert.setLong(6, quote.holder());
            insert.setObject(7, quote.expiresAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void deleteExpired(Instant before) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from quote where expires_at < ?")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Row> find(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select enrolment_id, venue_code, category, price, holder_share, expires_at
                        from quote where id = ?""")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(
                                id,
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Category.valueOf(row.getString(3)),
                                row.getLong(4),
                                row.getLong(5),
                                row.getObject(6, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
