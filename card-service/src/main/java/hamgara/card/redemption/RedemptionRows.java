package hamgara.card.redemption;

import hamgara.card.admission.Purse;
import hamgara.card.admission.Shown;
import hamgara.card.programme.Category;
import hamgara.card.programme.Period;
import hamgara.card.venue.ClosedTimes;
import hamgara.card.venue.VenueFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one statement that finds and locks all that several redemptions need.
final class RedemptionRows {

    /// Locks the cards (shared), then the pockets, each in the order of their ids, before anything is read of them.
    private static final String LOCK = """
            with a as materialized (
                select * from unnest(?::bytea[], ?::text[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[])
                    with ordinality as a (digest, category, week, month, year, venue, scope, key, n)),
            k as materialized (
                select a.n, a.category, a.week, a.month, a.year, k.card_id, k.kid
                from a join credential k on k.digest = a.digest),
            c as materialized (
                select card.id, card.state, card.issued_at, card.expires_at, card.enrolment_id
                from card where card.id in (select card_id from k) order by card.id for share of card),
            p as materialized (
                select pocket.id, pocket.enrolment_id, pocket.category, pocket.starts_on, pocket.available, pocket.state
                from (select distinct c.enrolment_id, k.category, k.week, k.month, k.year
                      from k join c on c.id = k.card_id) w
                join pocket on pocket.enrolment_id = w.enrolment_id and pocket.category = w.category
                    and pocket.unit <> 'IRR' and pocket.starts_on = any (array[w.week, w.month, w.year])
                order by pocket.id for update of pocket)
            select a.n, i.fingerprint, i.status, i.body, i.etag,
                v.category, v.county_code, v.operator_id, v.suspended,
                p.id, p.starts_on, p.available, p.state, %s, v.closed
            from a
            left join idempotency_key i on i.scope = a.scope and i.key = a.key
            left join venue v on v.code = a.venue
            left join k on k.n = a.n
            left join c on c.id = k.card_id
            left join enrolment e on e.id = c.enrolment_id
            left join programme g on g.id = e.programme_id
            left join p on p.enrolment_id = e.id and p.category = a.category
                and p.starts_on = any (array[a.week, a.month, a.year])
            order by a.n""".formatted(Shown.COLUMNS);

    private RedemptionRows() {}

    /// What there is to one use: a first answer, or the card with its pockets and the venue as far as they exist.
    record Found(
            @Nullable RuntimeException repeated,
            @Nullable Shown shown,
            List<Purse> purses,
            Optional<VenueFacts> venue) {}

    static List<Found> lock(Connection connection, List<Use> uses) throws SQLException {
        var found = new ArrayList<Found>();
        uses.forEach(_ -> found.add(new Found(null, null, new ArrayList<>(1), Optional.empty())));
        List<LocalDate> days = uses.stream().map(Use::day).toList();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea", uses.stream().map(Use::digest).toArray(byte[][]::new)));
            select.setArray(
                    2,
                    texts(
                            connection,
                            uses.stream()
                                    .map(use -> use.request().category().name())
                                    .toArray()));
            int column = 3;
            for (Period period : Period.values()) {
                select.setArray(column, connection.createArrayOf("date", Purse.starts(period, days)));
                column++;
            }
            select.setArray(
                    6,
                    texts(
                            connection,
                            uses.stream().map(use -> use.request().venueCode()).toArray()));
            select.setArray(
                    7,
                    texts(
                            connection,
                            uses.stream().map(use -> use.asked().scope()).toArray()));
            select.setArray(
                    8,
                    texts(
                            connection,
                            uses.stream().map(use -> use.asked().key()).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int i = row.getInt(1) - 1;
                    Use use = uses.get(i);
                    if (found.get(i).shown() == null) {
                        found.set(i, read(row, use, found.get(i).purses()));
                    }
                    Purse.read(row, 10).ifPresent(found.get(i).purses()::add);
                }
            }
        }
        return found;
    }

    /// The uses whose reference a journal of the venue has told of. Asked when the cards are locked: who decides on
    /// journals has them alone until that commits.
    static Set<Integer> journalled(Connection connection, List<Use> uses) throws SQLException {
        if (uses.stream().allMatch(use -> use.request().reference() == null)) {
            return Set.of();
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select a.n from unnest(?::text[], ?::text[]) with ordinality as a (venue, reference, n)
                where exists (select from offline_outcome o
                              where o.venue_code = a.venue and o.reference = a.reference and o.redemption_id is not null)
                """)) {
            select.setArray(
                    1,
                    texts(
                            connection,
                            uses.stream().map(use -> use.request().venueCode()).toArray()));
            select.setArray(
                    2,
                    texts(
                            connection,
                            uses.stream().map(use -> use.request().reference()).toArray()));
            var found = new HashSet<Integer>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getInt(1) - 1);
                }
            }
            return found;
        }
    }

    private static Found read(ResultSet row, Use use, List<Purse> purses) throws SQLException {
        byte[] fingerprint = row.getBytes(2);
        RuntimeException repeated = fingerprint == null
                ? null
                : use.asked().repeated(fingerprint, row.getInt(3), row.getBytes(4), row.getString(5));
        String venueCategory = row.getString(6);
        Optional<VenueFacts> venue = venueCategory == null
                ? Optional.empty()
                : Optional.of(new VenueFacts(
                        use.request().venueCode(),
                        Category.valueOf(venueCategory),
                        row.getString(7),
                        row.getObject(8, UUID.class),
                        row.getBoolean(9),
                        ClosedTimes.of(row.getArray("closed"))));
        boolean known = row.getObject(14 + Shown.ENROLMENT) != null; // a card of a desk's stock is nobody's yet
        return new Found(repeated, known ? Shown.of(row, 14) : null, purses, venue);
    }

    static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
