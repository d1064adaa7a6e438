package hamgara.card.ledger;

import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/// Writes journals in double entry.
///
/// One statement writes one whole journal, and the database looks at the balance of each statement. Entries are
/// never changed: what was wrong is put right by a further journal.
@ApplicationScoped
public class Ledger {

    private static final String POST = """
            insert into entry (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
            select ?, side.line, ?, side.account_kind, side.account_owner, side.unit, side.amount, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) with ordinality
                as side (account_kind, account_owner, unit, amount, line)""";

    private final DataSource database;
    private final Clock clock;

    Ledger(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Posts in the transaction of the caller, who has updated the projections; returns the id of the journal.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID post(JournalKind kind, Move... moves) {
        UUID journal = Ids.next();
        int sides = moves.length * 2;
        var kinds = new String[sides];
        var owners = new String[sides];
        var units = new String[sides];
        var amounts = new Long[sides];
        for (int i = 0; i < moves.length; i++) {
            Move move = moves[i];
            kinds[2 * i] = move.from().kind().name();
            kinds[2 * i + 1] = move.to().kind().name();
            owners[2 * i] = move.from().owner();
            owners[2 * i + 1] = move.to().owner();
            units[2 * i] = move.unit();
            units[2 * i + 1] = move.unit();
            amounts[2 * i] = -move.amount();
            amounts[2 * i + 1] = move.amount();
        }
        try (var connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(POST)) {
            insert.setObject(1, journal);
            insert.setString(2, kind.name());
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setArray(4, connection.createArrayOf("text", kinds));
            insert.setArray(5, connection.createArrayOf("text", owners));
            insert.setArray(6, connection.createArrayOf("text", units));
            insert.setArray(7, connection.createArrayOf("bigint", amounts));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return journal;
    }
}
