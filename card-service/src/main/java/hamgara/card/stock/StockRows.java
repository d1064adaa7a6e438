package hamgara.card.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Counts what lies at desks, and writes down who read a print file.
@ApplicationScoped
class StockRows {

    private final DataSource database;

    StockRows(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<CardStockView.Pile> piles(String county) {
        var piles = new ArrayList<CardStockView.Pile>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select b.desk, c.programme_id, count(*) filter (where c.enrolment_id is null),
                               count(*) filter (where c.enrolment_id is not null)
                        from card_batch b join card c on c.batch_id = b.id
                        where b.county_code = ? and c.state = 'IN_STOCK'
                        group by b.desk, c.programme_id order by b.desk, c.programme_id
                        """)) {
            select.setString(1, county);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    piles.add(new CardStockView.Pile(
                            row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4)));
                }
            }
            return List.copyOf(piles);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void recordReading(UUID batch, String actor, Instant at) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into print_file_reading (batch_id, actor, at) values (?, ?, ?)")) {
            insert.setObject(1, batch);
            insert.setString(2, actor);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
