package hamgara.card.card;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Reads what the database wrote down at each change of a card's state.
@ApplicationScoped
class CardHistory {

    private final DataSource database;

    CardHistory(DataSource database) {
        this.database = database;
    }

    private record Row(long id, CardStepView step) {}

    /// The oldest first.
    @Transactional(Transactional.TxType.MANDATORY)
    Page<CardStepView> of(UUID card, PageRequest page) {
        long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        List<Row> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id, state, cause, at, actor from card_history
                        where card_id = ? and id > ? order by id limit ?
                        """)) {
            select.setObject(1, card);
            select.setLong(2, after);
            select.setInt(3, page.rowsToRead());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            CardStepView.of(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    row.getString(5))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Page.of(rows, page, row -> Cursor.of(row.id()), Row::step);
    }
}
