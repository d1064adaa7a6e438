package hamgara.venue.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads holds and changes them by guarded statements. Locks are always taken in the order
/// person, venue, units, hold, slot.
@ApplicationScoped
class HoldRepository {

    private final EntityManager entities;

    HoldRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Hold> find(UUID id) {
        return Optional.ofNullable(entities.find(Hold.class, id));
    }

    /// One change of a person's time at once; without it the exclusion constraint would make rivals wait for each
    /// other.
    void lockPerson(String caller) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:caller, 8))")
                .setParameter("caller", caller)
                .getSingleResult();
    }

    /// Holds past their time no longer take the person's time; the sweeper gives their places back.
    void forgetDead(String caller) {
        entities.createNativeQuery("""
                        update hold_item i set occupies = false from hold h
                        where h.id = i.hold_id and i.caller = :caller and i.occupies
                          and h.status = 'HELD' and h.expires_at <= clock_timestamp()""").setParameter("caller", caller).executeUpdate();
    }

    boolean isTaken(String caller, Instant from, Instant until) {
        return !entities.createNativeQuery("""
                        select 1 from hold_item
                        where caller = :caller and occupies
                          and tstzrange(starts_at, ends_at) && tstzrange(:from, :until)""")
                .setParameter("caller", caller)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .isEmpty();
    }

    /// Nothing when the id is in use; waits for a rival that is using it just now.
    Optional<Hold> insert(UUID id, String caller, UUID card, String asked, Duration lifetime) {
        List<?> expiry = entities.createNativeQuery("""
                        insert into hold (id, caller, card_id, status, asked, expires_at)
                        values (:id, :caller, :card, 'HELD', :asked, clock_timestamp() + :seconds * interval '1 second')
                        on conflict (id) do nothing returning expires_at""")
                .setParameter("id", id)
                .setParameter("caller", caller)
                .setParameter("card", card)
                .setParameter("asked", asked)
                .setParameter("seconds", lifetime.toSeconds())
                .getResultList();
        return expiry.stream().findFirst().map(at -> Hold.made(id, caller, card, asked, instant(at)));
    }

    void insertItem(UUID id, int item, String caller, Wish wish, long price) {
        entities.createNativeQuery("""
                        insert into hold_item (hold_id, item, slot_id, caller, party, starts_at, ends_at, makes_slot, price)
                        values (:id, :item, :slot, :caller, :party, :startsAt, :endsAt, :makes, :price)""")
                .setParameter("price", price)
                .setParameter("makes", wish.exclusive() != null)
                .setParameter("id", id)
                .setParameter("item", item)
                .setParameter("slot", wish.slotId())
                .setParameter("caller", caller)
                .setParameter("party", wish.party())
                .setParameter("startsAt", wish.startsAt())
                .setParameter("endsAt", wish.endsAt())
                .executeUpdate();
    }

    /// An item of a hold as it stands.
    record Item(UUID slot, UUID facility, Instant startsAt, Instant endsAt, int party, boolean exclusive, long price) {}

    /// What a hold was made for, in the order in which it was asked.
    List<Item> items(UUID hold) {
        List<?> rows =
                entities.createNativeQuery("""
                        select i.slot_id, s.facility_id, i.starts_at, i.ends_at, i.party, s.exclusive, i.price
                        from hold_item i join slot s on s.id = i.slot_id where i.hold_id = :hold order by i.item""").setParameter("hold", hold).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Item(
                        (UUID) row[0],
                        (UUID) row[1],
                        instant(row[2]),
                        instant(row[3]),
                        ((Number) row[4]).intValue(),
                        (Boolean) row[5],
                        ((Number) row[6]).longValue()))
                .toList();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /// When the first of the living holds on a slot runs out.
    Optional<Instant> firstExpiry(UUID slot) {
        return Optional.ofNullable(entities.createNativeQuery("""
                        select min(h.expires_at) from hold h join hold_item i on i.hold_id = h.id
                        where i.slot_id = :slot and h.status = 'HELD' and h.expires_at > clock_timestamp()""")
                        .setParameter("slot", slot)
                        .getSingleResult())
                .map(HoldRepository::instant);
    }

    /// HELD becomes CONFIRMED, once, and never past its time.
    boolean confirm(UUID id, String caller) {
        return entities.createNativeQuery("""
                        update hold set status = 'CONFIRMED', version = version + 1
                        where id = :id and caller = :caller and status = 'HELD' and expires_at > clock_timestamp()""")
                        .setParameter("id", id)
                        .setParameter("caller", caller)
                        .executeUpdate()
                == 1;
    }

    /// The person's time is free again, as the booking that came of it was cancelled or is being moved.
    void freeTime(UUID id, int item) {
        entities.createNativeQuery("update hold_item set occupies = false where hold_id = :id and item = :item")
                .setParameter("id", id)
                .setParameter("item", item)
                .executeUpdate();
    }

    /// What came of the item is somewhere else now, and takes its person's time there.
    void move(UUID id, int item, Wish to) {
        entities.createNativeQuery("""
                        update hold_item set slot_id = :slot, starts_at = :startsAt, ends_at = :endsAt,
                            occupies = true, makes_slot = :makes
                        where hold_id = :id and item = :item""")
                .setParameter("id", id)
                .setParameter("item", item)
                .setParameter("slot", to.slotId())
                .setParameter("startsAt", to.startsAt())
                .setParameter("endsAt", to.endsAt())
                .setParameter("makes", to.exclusive() != null)
                .executeUpdate();
    }

    /// It takes another person's time.
    void handOver(UUID id, int item, String caller) {
        entities.createNativeQuery("update hold_item set caller = :caller where hold_id = :id and item = :item")
                .setParameter("id", id)
                .setParameter("item", item)
                .setParameter("caller", caller)
                .executeUpdate();
    }

    /// A living offer takes its person's time, which is locked; false when something else has it.
    boolean takeTime(UUID id) {
        entities.createNativeQuery("""
                        update hold_item i set occupies = true from hold h
                        where h.id = :id and i.hold_id = h.id and h.status = 'HELD' and h.expires_at > clock_timestamp()
                          and not exists (select 1 from hold_item o
                                          where o.caller = i.caller and o.occupies and o.hold_id <> i.hold_id
                                            and tstzrange(o.starts_at, o.ends_at) && tstzrange(i.starts_at, i.ends_at))""").setParameter("id", id).executeUpdate();
        return entities.createNativeQuery("""
                        select 1 from hold_item i join hold h on h.id = i.hold_id
                        where h.id = :id and not i.occupies and h.status = 'HELD' and h.expires_at > clock_timestamp()""")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /// Gives a living hold a full lifetime from now, but never more than the longest since its making.
    void extend(UUID id, String caller, Duration lifetime, Duration longest) {
        entities.createNativeQuery("""
                        update hold set expires_at = greatest(expires_at, least(
                            clock_timestamp() + :lifetime * interval '1 second',
                            created_at + :longest * interval '1 second')),
                            version = version + 1
                        where id = :id and caller = :caller and status = 'HELD' and expires_at > clock_timestamp()
                          and not offered""")
                .setParameter("id", id)
                .setParameter("caller", caller)
                .setParameter("lifetime", lifetime.toSeconds())
                .setParameter("longest", longest.toSeconds())
                .executeUpdate();
    }

    /// The same as its owner wishes: so many times at most, and only where it gains time.
    boolean extendOnce(UUID id, long seen, Duration lifetime, Duration longest, int times) {
        return entities.createNativeQuery("""
                        update hold set expires_at = least(
                            clock_timestamp() + :lifetime * interval '1 second',
                            created_at + :longest * interval '1 second'),
                            extended = extended + 1, version = version + 1
                        where id = :id and version = :seen and status = 'HELD' and expires_at > clock_timestamp()
                          and not offered and extended < :times and created_at + :longest * interval '1 second' > expires_at""")
                        .setParameter("id", id)
                        .setParameter("seen", seen)
                        .setParameter("lifetime", lifetime.toSeconds())
                        .setParameter("longest", longest.toSeconds())
                        .setParameter("times", times)
                        .executeUpdate()
                == 1;
    }

    void refresh(Hold hold) {
        entities.refresh(hold);
    }
}
