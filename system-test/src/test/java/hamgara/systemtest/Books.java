package hamgara.systemtest;

import static hamgara.systemtest.RunningStack.number;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.launcher.Part;
import hamgara.systemtest.World.Holder;
import hamgara.systemtest.World.Venue;
import java.util.UUID;

/// The ledger of card-service, looked at in its database.
final class Books {

    private Books() {}

    /// Entries owed to a venue.
    static long owedTo(Venue venue) {
        return number(
                Part.CARD,
                "select coalesce(sum(amount), 0) from entry where account_kind = 'PAYABLE' and account_owner = ?",
                venue.code());
    }

    /// Entries left in the only pocket of a card.
    static long left(Holder holder) {
        return number(Part.CARD, """
                select p.available from pocket p join card c on c.enrolment_id = p.enrolment_id
                where c.id = ?""", UUID.fromString(holder.card()));
    }

    /// What holds whatever happened: every unit adds up to nothing, pockets and funds are the sums of their entries,
    /// and
    /// each captured entry is owed to its venue.
    static void mustHold() {
        assertThat(number(Part.CARD, """
                select count(*) from (select from entry group by unit having sum(amount) <> 0) as unbalanced""")).isZero();
        assertThat(number(Part.CARD, """
                select count(*) from pocket p
                left join (select account_owner, sum(amount) as total from entry
                           where account_kind = 'POCKET' group by account_owner) e on e.account_owner = p.id::text
                where p.available is distinct from coalesce(e.total, 0)""")).isZero();
        assertThat(number(Part.CARD, """
                select count(*) from pocket p where p.held <> coalesce((select sum(amount) from entry e
                        where e.account_kind = 'HOLD' and e.account_owner = p.id::text), 0)
                    or p.offline <> coalesce((select sum(amount) from entry e
                        where e.account_kind = 'OFFLINE' and e.account_owner like p.id::text || ':%'), 0)""")).isZero();
        assertThat(number(Part.CARD, """
                select count(*) from fund f where f.available <> coalesce((select sum(amount) from entry e
                        where e.account_kind = 'FUND' and e.account_owner = f.id::text), 0)""")).isZero();
        assertThat(number(Part.CARD, """
                select count(*) from redemption r
                left join entry e on e.journal_id = r.journal_id and e.account_kind = 'PAYABLE'
                     and e.account_owner = r.venue_code and e.amount = r.units
                where r.state = 'CAPTURED' and e.journal_id is null""")).isZero();
    }
}
