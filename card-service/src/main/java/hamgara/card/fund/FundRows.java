package hamgara.card.fund;

import hamgara.card.ledger.JournalKind;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on funds. A sum changes in one guarded update, which is what keeps a hard cap.
@ApplicationScoped
class FundRows {

    private static final String COLUMNS = "id, code, county_code, sponsor_fa, sponsor_ar, sponsor_en, cap, alert_below,"
            + " topped_up, allocated, returned, available, opened_at, version";

    private final DataSource database;

    FundRows(DataSource database) {
        this.database = database;
    }

    /// An entry of a fund's account.
    record Movement(UUID journal, int line, JournalKind kind, long amount, Instant postedAt) {}

    /// The sums over all pockets that a fund has a share in.
    record Shares(long committed, long held, long spent, long refunded) {}

    boolean insert(FundFacts fund) {
        return change(
                        """
                insert into fund (id, code, county_code, sponsor_fa, sponsor_ar, sponsor_en, cap, alert_below, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint fund_code do nothing""",
                        fund.id(),
                        fund.code(),
                        fund.county(),
                        fund.sponsor().fa(),
                        fund.sponsor().ar(),
                        fund.sponsor().en(),
                        fund.cap().name(),
                        fund.alertBelow(),
                        fund.openedAt().atOffset(ZoneOffset.UTC))
                == 1;
    }

    Optional<FundFacts> find(UUID id) {
        return facts("select " + COLUMNS + " from fund where id = ?", id).stream()
                .findFirst();
    }

    List<FundFacts> after(@Nullable String county, String code, int limit) {
        return facts(
                "select " + COLUMNS
                        + " from fund where not sandbox and (?::text is null or county_code = ?) and code > ?"
                        + " order by code limit ?",
                county,
                county,
                code,
                limit);
    }

    Optional<FundFacts> topUp(UUID id, long amount) {
        return facts(
                        "update fund set topped_up = topped_up + ?, available = available + ?, version = version + 1"
                                + " where id = ? returning " + COLUMNS,
                        amount,
                        amount,
                        id)
                .stream()
                .findFirst();
    }

    /// Empty when a hard cap does not allow as much.
    Optional<FundFacts> allocate(UUID id, long amount) {
        return facts(
                        "update fund set allocated = allocated + ?, available = available - ?, version = version + 1"
                                + " where id = ? and (cap = 'SOFT' or available >= ?) returning " + COLUMNS,
                        amount,
                        amount,
                        id,
                        amount)
                .stream()
                .findFirst();
    }

    void lock(UUID id) {
        facts("select " + COLUMNS + " from fund where id = ? for update", id);
    }

    void takeBack(UUID id, long amount) {
        change(
                "update fund set returned = returned + ?, available = available + ?, version = version + 1 where id = ?",
                amount,
                amount,
                id);
    }

    void insertTopUp(UUID id, UUID fund, long amount, String reference, UUID journal, String by, Instant at) {
        change(
                "insert into fund_top_up (id, fund_id, amount, reference, journal_id, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                fund,
                amount,
                reference,
                journal,
                by,
                at.atOffset(ZoneOffset.UTC));
    }

    /// Latest first, below the given place.
    List<Movement> movements(UUID fund, Instant before, UUID journal, int line, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(
                        connection, """
                        select journal_id, line, kind, amount, posted_at from entry
                        where account_owner = ? and account_kind = 'FUND' and (posted_at, journal_id, line) < (?, ?, ?)
                        order by posted_at desc, journal_id desc, line desc limit ?""", fund.toString(), before.atOffset(ZoneOffset.UTC), journal, line, limit);
                ResultSet row = select.executeQuery()) {
            var found = new ArrayList<Movement>();
            while (row.next()) {
                found.add(new Movement(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        JournalKind.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Shares shares(UUID fund) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, """
                        with part as (
                            select p.available + p.offline as free, p.held, p.refunded, of.net, of.gross, mine.place
                            from pocket_share mine
                            join pocket p on p.id = mine.pocket_id
                            cross join lateral (
                                select array_agg(granted - returned order by place) as net,
                                    array_agg(granted order by place) as gross
                                from pocket_share s where s.pocket_id = mine.pocket_id) of
                            where mine.fund_id = ?)
                        select coalesce(sum(case when alone then free else share_of(free, net, place) end), 0),
                            coalesce(sum(case when alone then free + held else share_of(free + held, net, place) end), 0),
                            coalesce(sum(net[place]), 0),
                            coalesce(sum(case when alone then refunded else share_of(refunded, gross, place) end), 0)
                        from (select *, cardinality(net) = 1 as alone from part) part""", fund);
                ResultSet row = select.executeQuery()) {
            row.next();
            long committed = row.getLong(1);
            long unused = row.getLong(2);
            long refunded = row.getLong(4);
            return new Shares(committed, unused - committed, row.getLong(3) - unused + refunded, refunded);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What statements took from a fund for entries, less what they gave back to it.
    long reimbursed(UUID fund) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, """
                        select coalesce(-sum(amount), 0)::bigint from entry
                        where account_owner = ? and account_kind = 'FUND' and kind = 'REIMBURSEMENT'""", fund.toString());
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int change(String sql, @Nullable Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<FundFacts> facts(String sql, @Nullable Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            var found = new ArrayList<FundFacts>();
            while (row.next()) {
                found.add(new FundFacts(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        new Names(row.getString(4), row.getString(5), row.getString(6)),
                        Cap.valueOf(row.getString(7)),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getObject(13, OffsetDateTime.class).toInstant(),
                        row.getLong(14)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... args)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}
