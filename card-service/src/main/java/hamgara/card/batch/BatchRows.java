package hamgara.card.batch;

import hamgara.card.journal.Verdict;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on batches and their lines.
@ApplicationScoped
class BatchRows {

    private static final String SELECT =
            "select id, terminal_id, venue_code, county_code, received_at, records from offline_batch ";

    private final DataSource database;

    BatchRows(DataSource database) {
        this.database = database;
    }

    /// A part of a journal as it came.
    record Batch(UUID id, UUID terminal, String venue, String county, Instant receivedAt, int records) {

        OfflineBatchView view(Journal journal, List<OfflineBatchView.Gap> gaps, List<OfflineBatchView.Result> results) {
            return new OfflineBatchView(
                    id,
                    terminal,
                    venue,
                    receivedAt,
                    Jalali.of(receivedAt),
                    records,
                    count(results, Verdict.State.ACCEPTED),
                    count(results, Verdict.State.ACCEPTED_SHORTFALL),
                    count(results, Verdict.State.REJECTED),
                    count(results, Verdict.State.HELD),
                    journal.decided(),
                    journal.head().hex(),
                    gaps,
                    results);
        }

        private static int count(List<OfflineBatchView.Result> results, Verdict.State state) {
            return Math.toIntExact(
                    results.stream().filter(result -> result.state() == state).count());
        }
    }

    void insert(Batch batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into offline_batch (id, terminal_id, venue_code, county_code, received_at, records)
                        values (?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, batch.id());
            insert.setObject(2, batch.terminal());
            insert.setString(3, batch.venue());
            insert.setString(4, batch.county());
            insert.setObject(5, batch.receivedAt().atOffset(ZoneOffset.UTC));
            insert.setInt(6, batch.records());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insertLines(UUID batch, List<Arrival> arrivals) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into offline_batch_line (batch_id, line, digest, seq, reason) values (?, ?, ?, ?, ?)")) {
            for (int line = 0; line < arrivals.size(); line++) {
                Arrival arrival = arrivals.get(line);
                insert.setObject(1, batch);
                insert.setInt(2, line);
                insert.setBytes(3, arrival.digest().bytes());
                switch (arrival) {
                    case Arrival.Genuine genuine -> {
                        insert.setLong(4, genuine.use().seq());
                        insert.setNull(5, Types.VARCHAR);
                    }
                    case Arrival.Forged forged -> {
                        insert.setNull(4, Types.BIGINT);
                        insert.setString(5, forged.reason());
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Batch> find(UUID id) {
        return query(SELECT + "where id = ?", id).stream().findFirst();
    }

    /// The newest first.
    List<Batch> before(String venue, Optional<UUID> after, int limit) {
        return after.isPresent()
                ? query(SELECT + "where venue_code = ? and id < ? order by id desc limit ?", venue, after.get(), limit)
                : query(SELECT + "where venue_code = ? order by id desc limit ?", venue, limit);
    }

    /// What has become of the lines of a batch until now.
    List<OfflineBatchView.Result> results(Batch batch, Journal journal) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select l.line, l.seq, l.digest, l.reason, o.digest = l.digest, o.state, o.reason, o.bearer,
                            o.from_purse + o.from_pocket + o.from_programme, o.unpaid, o.redemption_id, o.programme_version,
                            o.authorization_id
                        from offline_batch_line l
                        left join offline_outcome o on o.terminal_id = ? and o.seq = l.seq
                        where l.batch_id = ? order by l.line""")) {
            select.setObject(1, batch.terminal());
            select.setObject(2, batch.id());
            try (ResultSet row = select.executeQuery()) {
                var results = new ArrayList<OfflineBatchView.Result>();
                while (row.next()) {
                    results.add(result(row, journal));
                }
                return results;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OfflineBatchView.Result result(ResultSet row, Journal journal) throws SQLException {
        int line = row.getInt(1);
        long seq = row.getLong(2);
        String digest = HexFormat.of().formatHex(row.getBytes(3));
        String forged = row.getString(4);
        boolean decided = row.getString(6) != null;
        if (forged != null) {
            return result(line, null, digest, Verdict.forged(forged));
        }
        if (decided && row.getBoolean(5)) {
            String bearer = row.getString(8);
            return new OfflineBatchView.Result(
                    line,
                    seq,
                    digest,
                    Verdict.State.valueOf(row.getString(6)),
                    row.getString(7),
                    bearer == null ? null : Verdict.Bearer.valueOf(bearer),
                    row.getLong(9),
                    row.getLong(10),
                    row.getObject(12, Integer.class),
                    row.getObject(11, UUID.class),
                    row.getObject(13, UUID.class));
        }
        boolean waits = !decided && seq > journal.decided() + 1;
        return result(line, seq, digest, waits ? Verdict.held() : Verdict.forked());
    }

    private static OfflineBatchView.Result result(int line, @Nullable Long seq, String digest, Verdict verdict) {
        return new OfflineBatchView.Result(
                line,
                seq,
                digest,
                verdict.state(),
                verdict.reason(),
                verdict.bearer(),
                0,
                verdict.unpaid(),
                null,
                null,
                null);
    }

    private List<Batch> query(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                select.setObject(i + 1, args[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Batch>();
                while (row.next()) {
                    found.add(new Batch(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getInt(6)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
