package hamgara.card.pocket;

import hamgara.card.ledger.Account;
import hamgara.card.ledger.JournalKind;
import hamgara.card.ledger.Ledger;
import hamgara.card.ledger.Move;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/// Knows whose money lies in a pocket: makes pockets of money, and sends what is left home to the funds it came
/// from.
@ApplicationScoped
class PocketFunding {

    private final DataSource database;
    private final Ledger ledger;

    PocketFunding(DataSource database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    private record Share(UUID fund, long granted, long returned) {}

    /// What went home to which fund, by which journal.
    record Home(UUID journal, SortedMap<UUID, Long> credits) {}

    /// The funds have been asked before; their rows are not touched here.
    void make(MoneyGrant grant) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into pocket (id, enrolment_id, person_id, programme_id, category, unit, starts_on, ends_on,
                            priority, quota, available)
                        values (?, ?, ?, ?, ?, 'IRR', ?, ?, ?, ?, ?)""");
                PreparedStatement share = connection.prepareStatement(
                        "insert into pocket_share (pocket_id, fund_id, place, granted) values (?, ?, ?, ?)")) {
            insert.setObject(1, grant.pocket());
            insert.setObject(2, grant.enrolment());
            insert.setObject(3, grant.person());
            insert.setObject(4, grant.programme());
            insert.setString(5, grant.category().name());
            insert.setObject(6, grant.startsOn());
            insert.setObject(7, grant.endsOn());
            insert.setInt(8, grant.priority());
            insert.setLong(9, grant.amount());
            insert.setLong(10, grant.amount());
            insert.executeUpdate();
            int place = 0;
            for (var part : grant.shares().entrySet()) {
                share.setObject(1, grant.pocket());
                share.setObject(2, part.getKey());
                share.setInt(3, ++place);
                share.setLong(4, part.getValue());
                share.addBatch();
            }
            share.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ledger.post(JournalKind.GRANT, fromFunds(grant.pocket(), grant.shares()));
    }

    /// Posts an amount from an account of the pocket back by the shares; the caller credits the funds with the
    /// result.
    Home sendHome(JournalKind kind, UUID pocket, Account from, long amount) {
        List<Share> shares = shares(pocket);
        long[] parts = Shares.of(
                amount,
                shares.stream().map(share -> share.granted() - share.returned()).toList());
        var credits = new TreeMap<UUID, Long>();
        var moves = new ArrayList<Move>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                UUID fund = shares.get(i).fund();
                credits.put(fund, parts[i]);
                moves.add(new Move(from, Account.returned(fund), Move.RIALS, parts[i]));
                moves.add(new Move(Account.returned(fund), Account.fund(fund), Move.RIALS, parts[i]));
            }
        }
        add("returned", pocket, credits);
        return new Home(ledger.post(kind, moves.toArray(Move[]::new)), credits);
    }

    /// How an amount on top is borne: as the pocket was granted.
    SortedMap<UUID, Long> onTop(UUID pocket, long amount) {
        List<Share> shares = shares(pocket);
        long[] parts = Shares.of(amount, shares.stream().map(Share::granted).toList());
        var debits = new TreeMap<UUID, Long>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                debits.put(shares.get(i).fund(), parts[i]);
            }
        }
        return debits;
    }

    /// The funds have been asked before.
    void addOnTop(UUID pocket, SortedMap<UUID, Long> debits) {
        add("granted", pocket, debits);
        ledger.post(JournalKind.ADJUSTMENT, fromFunds(pocket, debits));
    }

    private static Move[] fromFunds(UUID pocket, SortedMap<UUID, Long> shares) {
        return shares.entrySet().stream()
                .map(share ->
                        new Move(Account.fund(share.getKey()), Account.pocket(pocket), Move.RIALS, share.getValue()))
                .toArray(Move[]::new);
    }

    /// The funds whose money lies in some pockets, in the order of their ids.
    SortedSet<UUID> funds(Collection<UUID> pockets) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct fund_id from pocket_share where pocket_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", pockets.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var found = new TreeSet<UUID>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whoever calls has the pocket locked.
    private List<Share> shares(UUID pocket) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select fund_id, granted, returned from pocket_share where pocket_id = ? order by place")) {
            select.setObject(1, pocket);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Share>();
                while (row.next()) {
                    found.add(new Share(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String column, UUID pocket, SortedMap<UUID, Long> amounts) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update pocket_share set " + column + " = "
                        + column + " + ? where pocket_id = ? and fund_id = ?")) {
            for (var part : amounts.entrySet()) {
                update.setLong(1, part.getValue());
                update.setObject(2, pocket);
                update.setObject(3, part.getKey());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
