package hamgara.venue.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads and moves the lines of slots. Everything but [#toLookAt] needs the slot locked; the clock is the database's.
@ApplicationScoped
class OfferRepository {

    private static final String WAITER = """
            select e.id, e.caller, e.card_id, e.party, e.least from waiting_entry e
            where e.state = 'WAITING' and\s""";

    /// What is offered of slot `s` at venue `v` can be booked, apart from its time.
    private static final String TAKES_PLACE = """
            s.status = 'OPEN' and v.state = 'OPEN' and v.publication = 'PUBLISHED'
                and not feed_is_closed(s.venue_id, s.starts_at, s.ends_at)
                and not exists (select 1 from school_blocks_over(s.venue_id, s.starts_at, s.ends_at))
                and (s.staff is null or staff_lacking(s.facility_id, s.starts_at, s.ends_at, s.staff) is null)
            """;

    /// No more can come of it.
    private static final String OVER =
            "(s.starts_at <= clock_timestamp() or s.status in ('CANCELLED', 'RELEASED', 'DONE'))";

    private final EntityManager entities;

    OfferRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// What a slot has for who waits: `saves` while places may be saved for large parties.
    record Room(int capacity, int free, boolean open, boolean saves) {}

    /// One that waits.
    record Waiter(UUID entry, String caller, UUID card, int party, int least) {}

    /// One that waited in vain.
    record Unserved(String caller, int party) {}

    void lock(UUID slot) {
        entities.createNativeQuery("select 1 from slot where id = :slot for update")
                .setParameter("slot", slot)
                .getResultList();
    }

    boolean isOver(UUID slot) {
        return (Boolean) entities.createNativeQuery("select " + OVER + " from slot s where s.id = :slot")
                .setParameter("slot", slot)
                .getSingleResult();
    }

    /// Slots with a line that have room or are over, after one in the order of ids; also when all of it is skipped.
    List<UUID> toLookAt(UUID after, int atMost) {
        List<?> rows = entities.createNativeQuery("""
                        select s.id from slot s
                        where s.id in (select id from slot where waiting > 0
                                       union all select slot_id from waiting_entry where state = 'SKIPPED')
                          and s.id > :after
                          and (s.status = 'OPEN' and s.held + s.booked < s.capacity or %s)
                        order by s.id limit :atMost""".formatted(OVER))
                .setParameter("after", after)
                .setParameter("atMost", atMost)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /// Offers whose places were given back are over. Who let one run out waits once more, as the last of the class,
    /// which is a change of the order; who gave it back has left. Where the venue is closed or the card suspended,
    /// the place in line stays theirs.
    void takeBack(UUID slot) {
        entities.createNativeQuery("""
                        with ended as (
                            select e.id, case
                                    when k.state = 'SUSPENDED' then 'SUSPENDED'
                                    when h.status = 'EXPIRED' and not (TAKES_PLACE) then 'CLOSED'
                                    else h.status end as how
                            from waiting_entry e
                                join hold h on h.id = e.hold_id
                                join slot s on s.id = e.slot_id
                                join venue v on v.id = s.venue_id
                                left join known_card k on k.card_id = e.card_id
                            where e.slot_id = :slot and e.state = 'OFFERED' and h.status in ('EXPIRED', 'RELEASED')),
                        over as (
                            update waiting_entry e
                            set state = case when n.how = 'SUSPENDED' then 'SKIPPED'
                                             when n.how = 'CLOSED' or n.how = 'EXPIRED' and e.lapsed = 0 then 'WAITING'
                                             else 'WITHDRAWN' end,
                                lapsed = e.lapsed + case n.how when 'EXPIRED' then 1 else 0 end,
                                queued_at = case n.how when 'EXPIRED' then clock_timestamp() else e.queued_at end,
                                hold_id = null, given = null, version = e.version + 1
                            from ended n where n.id = e.id
                            returning e.id, e.state, e.priority, n.how),
                        noted as (
                            insert into waiting_order_change
                                (id, entry_id, slot_id, actor, from_priority, to_priority, reason, changed_at)
                            select gen_random_uuid(), id, :slot, 'SYSTEM', priority, priority, 'OFFER_LAPSED',
                                   clock_timestamp()
                            from over where state = 'WAITING' and how = 'EXPIRED')
                        update slot set offered = offered - o.entries, waiting = waiting + o.again
                        from (select count(*) as entries, count(*) filter (where state = 'WAITING') as again from over) o
                        where id = :slot and o.entries > 0""".replace("TAKES_PLACE", TAKES_PLACE))
                .setParameter("slot", slot)
                .executeUpdate();
    }

    /// Those that were skipped and have got no places of the slot meanwhile, in the order of the line.
    List<Waiter> skipped(UUID slot) {
        return waiters(
                entities.createNativeQuery("""
                        select e.id, e.caller, e.card_id, e.party, e.least from waiting_entry e
                        where e.slot_id = :slot and e.state = 'SKIPPED'
                          and not exists (select 1 from hold_item i
                                          where i.caller = e.caller and i.slot_id = e.slot_id and i.occupies)
                        order by e.line_class, e.queued_at, e.id""").setParameter("slot", slot).getResultList());
    }

    /// The first so many that wait.
    List<Waiter> line(UUID slot, int atMost) {
        return waiters(entities.createNativeQuery(WAITER + "e.slot_id = :slot order by e.line_class, e.queued_at, e.id")
                .setParameter("slot", slot)
                .setMaxResults(atMost)
                .getResultList());
    }

    /// Out of the line for now: nobody else is kept waiting for its sake.
    void skip(UUID entry) {
        move(entry, "WAITING", "SKIPPED", -1);
    }

    /// Back in its place.
    void lineUp(UUID entry) {
        move(entry, "SKIPPED", "WAITING", 1);
    }

    private void move(UUID entry, String from, String to, int more) {
        entities.createNativeQuery("""
                        with moved as (
                            update waiting_entry set state = :to, version = version + 1
                            where id = :entry and state = :from returning slot_id)
                        update slot s set waiting = s.waiting + :more from moved m where s.id = m.slot_id""")
                .setParameter("entry", entry)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("more", more)
                .executeUpdate();
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

    /// What was taken back of a class counts as never offered: the ticket keeps its place in the drawn order.
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

    Room room(UUID slot, Duration savedUntil) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select s.capacity, s.capacity - s.held - s.booked,
                               s.starts_at > clock_timestamp() and not s.by_lot and TAKES_PLACE,
                               s.starts_at > clock_timestamp() + :seconds * interval '1 second'
                        from slot s join venue v on v.id = s.venue_id where s.id = :slot""".replace("TAKES_PLACE", TAKES_PLACE))
                .setParameter("slot", slot)
                .setParameter("seconds", savedUntil.toSeconds())
                .getSingleResult();
        return new Room(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), (Boolean) row[2], (Boolean) row[3]);
    }

    /// The first for whom so many places suffice, unless they are saved for a larger party before.
    Optional<Waiter> next(UUID slot, int free, Room room, int passedAtMost) {
        List<?> rows = entities.createNativeQuery(WAITER + """
                        e.slot_id = :slot and e.least <= :free
                          and not (:saves and exists (
                              select 1 from waiting_entry l
                              where l.slot_id = e.slot_id and l.state = 'WAITING' and l.least > :free
                                and l.least <= :capacity and l.passed >= :passedAtMost
                                and (l.line_class, l.queued_at, l.id) < (e.line_class, e.queued_at, e.id)))
                        order by e.line_class, e.queued_at, e.id limit 1""")
                .setParameter("slot", slot)
                .setParameter("free", free)
                .setParameter("saves", room.saves())
                .setParameter("capacity", room.capacity())
                .setParameter("passedAtMost", passedAtMost)
                .getResultList();
        return waiters(rows).stream().findFirst();
    }

    private static List<Waiter> waiters(List<?> rows) {
        return rows.stream().map(row -> waiter((Object[]) row)).toList();
    }

    Waiter waiter(UUID entry) {
        return waiter((Object[]) entities.createNativeQuery(WAITER + "e.id = :entry")
                .setParameter("entry", entry)
                .getSingleResult());
    }

    private static Waiter waiter(Object[] row) {
        return new Waiter(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue());
    }

    /// A hold at a price that takes nobody's time yet; answers until when it lives.
    Instant hold(UUID hold, UUID slot, Waiter waiter, int places, long price, Duration lifetime) {
        Object expiresAt = entities.createNativeQuery("""
                        with made as (
                            insert into hold (id, caller, card_id, status, asked, expires_at, offered)
                            select :hold, :caller, :card, 'HELD', concat_ws(' ', :card, s.id, :places),
                                   least(clock_timestamp() + :seconds * interval '1 second', s.starts_at), true
                            from slot s where s.id = :slot
                            returning id, expires_at),
                        kept as (
                            insert into hold_item (hold_id, item, slot_id, caller, party, starts_at, ends_at, occupies,
                                                   price)
                            select m.id, 0, s.id, :caller, :places, s.starts_at, s.ends_at, false, :price
                            from made m, slot s where s.id = :slot)
                        select expires_at from made""")
                .setParameter("hold", hold)
                .setParameter("slot", slot)
                .setParameter("caller", waiter.caller())
                .setParameter("card", waiter.card())
                .setParameter("places", places)
                .setParameter("price", price)
                .setParameter("seconds", lifetime.toSeconds())
                .getSingleResult();
        return expiresAt instanceof OffsetDateTime time ? time.toInstant() : (Instant) expiresAt;
    }

    /// All that still wait before it were passed: the places did not suffice for them.
    void offer(UUID entry, UUID hold, int places) {
        entities.createNativeQuery("""
                        update waiting_entry l set passed = l.passed + 1, version = l.version + 1 from waiting_entry e
                        where e.id = :entry and l.slot_id = e.slot_id and l.state = 'WAITING'
                          and (l.line_class, l.queued_at, l.id) < (e.line_class, e.queued_at, e.id)""").setParameter("entry", entry).executeUpdate();
        entities.createNativeQuery("""
                        update waiting_entry set state = 'OFFERED', hold_id = :hold, given = :places, version = version + 1
                        where id = :entry""")
                .setParameter("entry", entry)
                .setParameter("hold", hold)
                .setParameter("places", places)
                .executeUpdate();
    }

    void accept(UUID hold) {
        entities.createNativeQuery("""
                        with taken as (
                            update waiting_entry set state = 'ACCEPTED', version = version + 1
                            where hold_id = :hold and state = 'OFFERED' returning slot_id)
                        update slot s set offered = s.offered - 1 from taken t where s.id = t.slot_id""").setParameter("hold", hold).executeUpdate();
    }

    /// Nobody of the line is served any more.
    List<Unserved> end(UUID slot) {
        List<?> rows =
                entities.createNativeQuery("""
                        with unserved as (
                            update waiting_entry set state = 'UNSERVED', version = version + 1
                            where slot_id = :slot and state in ('WAITING', 'SKIPPED') returning caller, party),
                        gone as (update slot set waiting = 0 where id = :slot)
                        select caller, party from unserved""").setParameter("slot", slot).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Unserved((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }
}
