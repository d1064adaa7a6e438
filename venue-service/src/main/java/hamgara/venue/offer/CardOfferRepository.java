package hamgara.venue.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/// Reads and ends what a card has in lines and in drawn classes. [#withdraw] needs the slot locked.
@ApplicationScoped
class CardOfferRepository {

    private final EntityManager entities;

    CardOfferRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// The holds of offers to a card, in lines and in drawn classes, to be locked before slots.
    List<UUID> lockOffered(UUID card) {
        return ids("""
                select id from hold
                where id in (select hold_id from waiting_entry where card_id = :card and state = 'OFFERED'
                             union all
                             select hold_id from lottery_entry where card_id = :card and hold_id is not null)
                  and status = 'HELD'
                order by id for update""", card);
    }

    /// The slots in whose lines a card stands or has offers, in the order of their ids.
    List<UUID> linesOf(UUID card) {
        return ids("""
                select distinct slot_id from waiting_entry
                where card_id = :card and state in ('WAITING', 'SKIPPED', 'OFFERED') order by slot_id""", card);
    }

    private List<UUID> ids(String query, UUID card) {
        List<?> rows =
                entities.createNativeQuery(query).setParameter("card", card).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /// What was taken back of a class counts as never offered: the ticket keeps its place in the drawn
    /// order.
    void undraw(List<UUID> holds) {
        entities.createNativeQuery("""
                        update lottery_entry set hold_id = null, version = version + 1
                        where hold_id = any(cast(:holds as uuid[]))""")
                .setParameter("holds", holds.toArray(UUID[]::new))
                .executeUpdate();
    }

    /// All entries of a card in a line end.
    void withdraw(UUID slot, UUID card) {
        entities.createNativeQuery("""
                        with gone as (
                            update waiting_entry e set state = 'WITHDRAWN', version = e.version + 1
                            from (select id, state from waiting_entry
                                  where slot_id = :slot and card_id = :card and state in ('WAITING', 'SKIPPED')) b
                            where b.id = e.id returning b.state)
                        update slot set waiting = waiting - (select count(*) from gone where state = 'WAITING')
                        where id = :slot""")
                .setParameter("slot", slot)
                .setParameter("card", card)
                .executeUpdate();
    }
}
