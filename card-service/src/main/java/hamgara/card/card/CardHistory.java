package hamgara.card.card;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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
                        select id, state, cause, at, actor, lifted, causes from card_history
                        where card_id = ? and id > ? order by id limit ?
                        """)) {
            select.setObject(1, card);
            select.setLong(2, after);
            select.setInt(3, page.rowsToRead());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getLong(1), step(row)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Page.of(rows, page, row -> Cursor.of(row.id()), Row::step);
    }

    private static CardStepView step(ResultSet row) throws SQLException {
        return CardStepView.of(
                Card.State.valueOf(row.getString(2)),
                row.getString(3),
                new CardStepView.Causes(causes(row.getArray(6)), causes(row.getArray(7))),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5));
    }

    private static List<Card.Cause> causes(@Nullable Array names) throws SQLException {
        return names == null
                ? List.of()
                : Arrays.stream((String[]) names.getArray())
                        .map(Card.Cause::valueOf)
                        .toList();
    }
}
