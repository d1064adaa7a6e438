package hamgara.venue.cardless;

import hamgara.venue.hold.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Writes holds and bookings without a card, by guarded statements; the clock is the database's.
@ApplicationScoped
class CardlessRepository {

    private final EntityManager entities;

    CardlessRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Places of one slot.
    record Item(int item, UUID slot, int party, String holder) {}

    void insert(UUID id, String holder, Instant until) {
        entities.createNativeQuery("""
                        insert into hold (id, caller, status, asked, expires_at)
                        values (:id, :holder, 'HELD', :holder, :until)""")
                .setParameter("id", id)
                .setParameter("holder", holder)
                .setParameter("until", until)
                .executeUpdate();
    }

    void insertItem(UUID id, int item, String holder, Wish wish) {
        entities.createNativeQuery("""
                        insert into hold_item (hold_id, item, slot_id, caller, party, starts_at, ends_at, occupies, makes_slot)
                        values (:id, :item, :slot, :holder, :party, :startsAt, :endsAt, false, :makes)""")
                .setParameter("id", id)
                .setParameter("item", item)
                .setParameter("slot", wish.slotId())
                .setParameter("holder", holder)
                .setParameter("party", wish.party())
                .setParameter("startsAt", wish.startsAt())
                .setParameter("endsAt", wish.endsAt())
                .setParameter("makes", wish.exclusive() != null)
                .executeUpdate();
    }

    List<Item> items(UUID hold) {
        return items(entities.createNativeQuery("""
                        select item, slot_id, party, caller from hold_item where hold_id = :hold order by item""").setParameter("hold", hold).getResultList());
    }

    private static List<Item> items(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Item(
                        ((Number) row[0]).intValue(), (UUID) row[1], ((Number) row[2]).intValue(), (String) row[3]))
                .toList();
    }

    /// Another place of a hold that was confirmed, for as many and the same holder.
    Item addItem(UUID hold, int like, UUID slot) {
        return items(entities.createNativeQuery("""
                        insert into hold_item (hold_id, item, slot_id, caller, party, starts_at, ends_at, occupies)
                        select i.hold_id, (select max(item) + 1 from hold_item where hold_id = :hold), s.id, i.caller, i.party,
                               s.starts_at, s.ends_at, false
                        from hold_item i, slot s where i.hold_id = :hold and i.item = :like and s.id = :slot
                        returning item, slot_id, party, caller""")
                        .setParameter("hold", hold)
                        .setParameter("like", like)
                        .setParameter("slot", slot)
                        .getResultList())
                .getFirst();
    }

    /// HELD becomes CONFIRMED, once, and never past its time.
    boolean confirm(UUID hold) {
        return entities.createNativeQuery("""
                        update hold set status = 'CONFIRMED', version = version + 1
                        where id = :hold and status = 'HELD' and expires_at > clock_timestamp()""").setParameter("hold", hold).executeUpdate() == 1;
    }

    /// HELD becomes RELEASED; answers what is to be given back.
    List<Item> release(UUID hold) {
        return items(entities.createNativeQuery("""
                        with ended as (
                            update hold set status = 'RELEASED', version = version + 1
                            where id = :hold and status = 'HELD' returning id)
                        select i.item, i.slot_id, i.party, i.caller from hold_item i join ended on ended.id = i.hold_id""").setParameter("hold", hold).getResultList());
    }

    /// The slots of a hold and others, in the order of their ids.
    void lockSlots(UUID hold, List<UUID> others) {
        entities.createNativeQuery("""
                        select 1 from slot
                        where id in :others or id in (select slot_id from hold_item where hold_id = :hold)
                        order by id for no key update""")
                .setParameter("hold", hold)
                .setParameter("others", others)
                .getResultList();
    }

    void lock(UUID hold) {
        entities.createNativeQuery("select 1 from booking where hold_id = :hold order by id for update")
                .setParameter("hold", hold)
                .getResultList();
    }

    void insertBooking(UUID id, UUID order, UUID hold, Item item, Instant now) {
        entities.createNativeQuery("""
                        insert into booking (id, order_id, hold_id, item, slot_id, caller, party, state, confirmed_at, version)
                        values (:id, :order, :hold, :item, :slot, :holder, :party, 'CONFIRMED', :now, 1)""")
                .setParameter("id", id)
                .setParameter("order", order)
                .setParameter("hold", hold)
                .setParameter("item", item.item())
                .setParameter("slot", item.slot())
                .setParameter("holder", item.holder())
                .setParameter("party", item.party())
                .setParameter("now", now)
                .executeUpdate();
    }

    List<UUID> standing(UUID hold) {
        List<?> ids = entities.createNativeQuery(
                        "select id from booking where hold_id = :hold and state = 'CONFIRMED' order by slot_id, id",
                        UUID.class)
                .setParameter("hold", hold)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /// The booking is locked.
    boolean count(UUID booking, int came) {
        return entities.createNativeQuery("""
                        update booking set came = coalesce(came, 0) + :came, version = version + 1
                        where id = :booking and state = 'CHECKED_IN' and coalesce(came, 0) + :came <= party""")
                        .setParameter("booking", booking)
                        .setParameter("came", came)
                        .executeUpdate()
                == 1;
    }
}
