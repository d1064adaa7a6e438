package hamgara.card.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/// Reads which credentials no longer count.
@ApplicationScoped
class StatusRows {

    private static final HexFormat HEX = HexFormat.of();

    private final DataSource database;

    StatusRows(DataSource database) {
        this.database = database;
    }

    /// The number of the last list; the first is there from the beginning.
    @Transactional(Transactional.TxType.MANDATORY)
    int last() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select coalesce(max(status_list), 0) from credential");
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Places of credentials whose card is not active, whose time is over, or whose key is withdrawn.
    @Transactional(Transactional.TxType.MANDATORY)
    BitSet withdrawn(int list, Instant now, List<byte[]> kids) {
        var places = new BitSet();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select r.status_index from credential r join card c on c.id = r.card_id
                        where r.status_list = ? and (c.state <> 'ACTIVE' or r.expires_at <= ? or encode(r.kid, 'hex') <> all (?))
                        """)) {
            select.setInt(1, list);
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text", kids.stream().map(HEX::formatHex).toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    places.set(row.getInt(1));
                }
            }
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
