package hamgara.card.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/// Seals what was posted into blocks.
///
/// Every entry carries the number of the transaction that wrote it. Below the lowest number still at work nothing
/// can commit any more, so a stretch below it is complete, and each entry comes to lie in exactly one block.
@ApplicationScoped
class Sealer {

    private static final int ENTRIES = 50_000;

    private final DataSource database;
    private final Chain chain;
    private final Clock clock;

    Sealer(DataSource database, Chain chain, Clock clock) {
        this.database = database;
        this.chain = chain;
        this.clock = clock;
    }

    /// One instance at a time; the others pass.
    @Scheduled(
            every = "{hamgara.ledger-seal.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "ledger-seal")
    void run() {
        while (QuarkusTransaction.requiringNew().call(this::seal)) {}
    }

    private boolean seal() {
        if (number("select case when pg_try_advisory_xact_lock(10, 2) then 1 else 0 end") == 0) {
            return false;
        }
        Optional<Block> head = chain.head();
        long from = head.map(Block::belowXact).orElse(0L);
        long horizon = number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
        long first = number("select coalesce(min(xact), 0) from entry where xact >= ? and xact < ?", from, horizon);
        if (first == 0) {
            return false;
        }
        long next = number(
                "select coalesce((select xact from entry where xact >= ? and xact < ? order by xact offset ? limit 1), 0)",
                from,
                horizon,
                ENTRIES);
        long below = next == 0 ? horizon : Math.max(next, first + 1);
        String previous = head.map(Block::hash).orElse(Chain.BEFORE_THE_FIRST);
        Chain.Digest digest = chain.digest(previous, from, below);
        chain.append(new Block(
                head.map(Block::number).orElse(0L) + 1,
                from,
                below,
                digest.journals(),
                digest.entries(),
                previous,
                digest.hash(),
                clock.instant()));
        summarise();
        return next != 0;
    }

    /// So that the next look for new entries does not wait for the vacuum to take note of the last ones.
    private void summarise() {
        number("""
                select coalesce(sum(brin_summarize_new_values(inhrelid::regclass)), 0) from pg_inherits
                where inhparent = 'entry_by_xact'::regclass""");
    }

    private long number(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                select.setObject(i + 1, args[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
