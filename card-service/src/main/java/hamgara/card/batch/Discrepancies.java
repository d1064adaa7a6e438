package hamgara.card.batch;

import hamgara.card.journal.Verdict;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Takes down what somebody should look at, and tells of it once, however often the same bytes come.
@ApplicationScoped
class Discrepancies {

    private final DataSource database;
    private final Outbox outbox;

    Discrepancies(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// What the results of a batch show that no outcome does: forged records and second histories.
    @Transactional(Transactional.TxType.MANDATORY)
    void ofStrangers(BatchRows.Batch batch, List<OfflineBatchView.Result> results) {
        for (OfflineBatchView.Result result : results) {
            String reason = result.reason();
            if (reason != null && (result.seq() == null || reason.equals("FORKED"))) {
                put(discrepancy(
                        batch,
                        result.seq() == null ? Verdict.Finding.FORGED : Verdict.Finding.FORKED,
                        result.seq(),
                        result.digest(),
                        reason,
                        null));
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(BatchRows.Batch batch, Outcome outcome) {
        Verdict.Finding finding = outcome.verdict().finding();
        String reason = outcome.verdict().reason();
        if (finding != null && reason != null) {
            put(discrepancy(
                    batch,
                    finding,
                    outcome.use().seq(),
                    outcome.use().hash().hex(),
                    reason,
                    outcome.card() == null ? null : outcome.card().id()));
        }
    }

    /// The newest first.
    List<Discrepancy> before(String venue, Optional<UUID> after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, kind, terminal_id, venue_code, county_code, seq, digest, reason, card_id, batch_id,
                            found_at
                        from offline_discrepancy
                        where venue_code = ? and (?::uuid is null or id < ?) order by id desc limit ?""")) {
            select.setString(1, venue);
            select.setObject(2, after.orElse(null), Types.OTHER);
            select.setObject(3, after.orElse(null), Types.OTHER);
            select.setInt(4, limit);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Discrepancy>();
                while (row.next()) {
                    found.add(new Discrepancy(
                            row.getObject(1, UUID.class),
                            Verdict.Finding.valueOf(row.getString(2)),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, Long.class),
                            HexFormat.of().formatHex(row.getBytes(7)),
                            row.getString(8),
                            row.getObject(9, UUID.class),
                            row.getObject(10, UUID.class),
                            row.getObject(11, OffsetDateTime.class).toInstant()));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Discrepancy discrepancy(
            BatchRows.Batch batch,
            Verdict.Finding kind,
            @Nullable Long seq,
            String digest,
            String reason,
            @Nullable UUID card) {
        return new Discrepancy(
                Ids.next(),
                kind,
                batch.terminal(),
                batch.venue(),
                batch.county(),
                seq,
                digest,
                reason,
                card,
                batch.id(),
                batch.receivedAt());
    }

    private void put(Discrepancy found) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into offline_discrepancy (id, kind, terminal_id, venue_code, county_code, seq, digest,
                            reason, card_id, batch_id, found_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint offline_discrepancy_once do nothing""")) {
            insert.setObject(1, found.id());
            insert.setString(2, found.kind().name());
            insert.setObject(3, found.terminal());
            insert.setString(4, found.venue());
            insert.setString(5, found.county());
            insert.setObject(6, found.seq(), Types.BIGINT);
            insert.setBytes(7, HexFormat.of().parseHex(found.digest()));
            insert.setString(8, found.reason());
            insert.setObject(9, found.card(), Types.OTHER);
            insert.setObject(10, found.batch());
            insert.setObject(11, found.foundAt().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                return;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        outbox.append(new BatchEvent.OfflineDiscrepancyFound(
                found.id(),
                found.kind(),
                found.reason(),
                found.terminal(),
                found.venue(),
                found.county(),
                found.card()));
    }
}
