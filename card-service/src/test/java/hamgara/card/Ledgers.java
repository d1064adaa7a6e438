package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/// Looks at the books after offline uses.
final class Ledgers {

    private Ledgers() {}

    static long owed(String venue) {
        return Db.number(
                "select coalesce(sum(amount), 0) from entry where account_kind = 'PAYABLE' and account_owner = ?",
                venue);
    }

    static long redemptions(String venue) {
        return Db.number("select count(*) from redemption where venue_code = ? and state = 'CAPTURED'", venue);
    }

    static long loss(UUID programme) {
        return -Db.number(
                "select coalesce(sum(amount), 0) from entry where account_kind = 'LOSS' and account_owner = ?",
                programme.toString());
    }

    /// What holds whatever happened: units add up to nothing, pockets and purses to their entries.
    static void hold() {
        assertThat(Db.number("select count(*) from (select unit from entry group by unit having sum(amount) <> 0) u"))
                .isZero();
        assertThat(Db.text("""
                select string_agg(concat_ws(' ', p.id, p.unit, p.state, p.available, p.held, p.offline), ', ')
                from pocket p where
                    p.available <> coalesce((select sum(amount) from entry e
                        where e.account_kind = 'POCKET' and e.account_owner = p.id::text), 0)
                    or p.offline <> coalesce((select sum(amount) from entry e
                        where e.account_kind = 'OFFLINE' and e.account_owner like p.id::text || ':%'), 0)
                    or p.offline <> (select sum(loaded - spent - returned) from offline_purse u
                        where u.pocket_id = p.id)""")).as("pockets that differ from their entries").isNull();
        assertThat(Db.number("""
                select count(*) from offline_purse u where u.spent <> coalesce((select sum(from_purse)
                    from offline_outcome o where o.card_id = u.card_id and o.category = u.category and o.unit = u.unit
                        and o.occurred_at between u.loaded_at and u.ends_at), 0)""")).isZero();
    }
}
