package hamgara.venue.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and moves the sessions of drawn series and the entries that wait for them; the clock is the database's.
@ApplicationScoped
class CourseRepository {

    private static final String SESSIONS = """
            select s.id from session x join slot s on s.id = x.slot_id
            where x.series_id = :series and x.state = 'PLANNED' and\s""";

    private final EntityManager entities;

    CourseRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// A drawn lottery of a series.
    record Drawn(
            UUID lottery,
            UUID series,
            String venue,
            @Nullable String county) {}

    /// An entry that nothing was offered yet.
    record Waiter(UUID entry, String caller, UUID card, int party) {}

    /// No session is changed meanwhile.
    void lockSeries(UUID series) {
        entities.createNativeQuery("""
                        select 1 from facility where id = (select facility_id from session_series where id = :series)
                        for no key update""").setParameter("series", series).getResultList();
    }

    /// Locks the slots of the sessions that begin after a time.
    List<UUID> lockFrom(UUID series, Instant after) {
        return ids(entities.createNativeQuery(SESSIONS + "s.starts_at > :after order by s.id for update of s")
                .setParameter("series", series)
                .setParameter("after", after)
                .getResultList());
    }

    /// Locks the slots whose places are drawn.
    List<UUID> lockDrawn(UUID series) {
        return ids(entities.createNativeQuery(SESSIONS + "s.by_lot order by s.id for update of s")
                .setParameter("series", series)
                .getResultList());
    }

    List<UUID> sessions(UUID series, Instant after) {
        return ids(entities.createNativeQuery(SESSIONS + "s.starts_at > :after order by s.id")
                .setParameter("series", series)
                .setParameter("after", after)
                .getResultList());
    }

    private static List<UUID> ids(List<?> rows) {
        return rows.stream().map(UUID.class::cast).toList();
    }

    /// False when not all of them can be; then nothing must be kept of it.
    boolean reserve(List<UUID> slots, int places) {
        return entities.createNativeQuery("""
                        update slot set by_lot = true, version = version + 1
                        where id in (:slots) and status = 'OPEN' and not exclusive and not by_lot
                          and waiting = 0 and offered = 0 and held + booked + :places <= capacity
                          and not exists (select 1 from waiting_entry w where w.slot_id = slot.id and w.state = 'SKIPPED')""")
                        .setParameter("slots", slots)
                        .setParameter("places", places)
                        .executeUpdate()
                == slots.size();
    }

    void free(List<UUID> slots) {
        if (!slots.isEmpty()) {
            entities.createNativeQuery("update slot set by_lot = false, version = version + 1 where id in (:slots)")
                    .setParameter("slots", slots)
                    .executeUpdate();
        }
    }

    Drawn drawn(UUID lottery) {
        Object[] row = (Object[])
                entities.createNativeQuery("""
                        select l.series_id, v.code, v.county from lottery l join venue v on v.id = l.venue_id
                        where l.id = :lottery""").setParameter("lottery", lottery).getSingleResult();
        return new Drawn(lottery, (UUID) row[0], (String) row[1], (String) row[2]);
    }

    /// The sessions that are to come, open and staffed, in the order of their slots' ids, with their free places.
    /// One that begins at once is none of them: nobody could accept it.
    Map<UUID, Integer> room(UUID series) {
        List<?> rows =
                entities.createNativeQuery("""
                        select s.id, s.capacity - s.held - s.booked
                        from session x join slot s on s.id = x.slot_id join venue v on v.id = s.venue_id
                        where x.series_id = :series and x.state = 'PLANNED' and s.by_lot and s.status = 'OPEN'
                          and s.starts_at > clock_timestamp() + interval '1 minute'
                          and v.state = 'OPEN' and v.publication = 'PUBLISHED'
                          and not feed_is_closed(s.venue_id, s.starts_at, s.ends_at)
                          and not exists (select 1 from school_blocks_over(s.venue_id, s.starts_at, s.ends_at))
                          and (s.staff is null or staff_lacking(s.facility_id, s.starts_at, s.ends_at, s.staff) is null)
                        order by s.id""").setParameter("series", series).getResultList();
        var room = new LinkedHashMap<UUID, Integer>();
        rows.stream().map(row -> (Object[]) row).forEach(row -> room.put((UUID) row[0], ((Number) row[1]).intValue()));
        return room;
    }

    boolean isToCome(UUID series) {
        return !entities.createNativeQuery(
                        SESSIONS + "s.by_lot and s.status = 'OPEN' and s.starts_at > clock_timestamp() limit 1")
                .setParameter("series", series)
                .getResultList()
                .isEmpty();
    }

    /// Who was offered nothing yet: winners whose places were gone, then the others, each as drawn.
    List<Waiter> waiting(UUID lottery) {
        List<?> rows =
                entities.createNativeQuery("""
                        select id, caller, card_id, party from lottery_entry
                        where lottery_id = :lottery and place is not null and hold_id is null
                        order by won desc, place""").setParameter("lottery", lottery).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Waiter((UUID) row[0], (String) row[1], (UUID) row[2], ((Number) row[3]).intValue()))
                .toList();
    }

    /// Whether places are kept that may still come back.
    boolean hasOffers(UUID lottery) {
        return !entities.createNativeQuery("""
                        select 1 from lottery_entry e join hold h on h.id = e.hold_id
                        where e.lottery_id = :lottery and h.status = 'HELD' limit 1""")
                .setParameter("lottery", lottery)
                .getResultList()
                .isEmpty();
    }

    /// A hold of all these slots, at these prices, that takes nobody's time yet; answers until when it lives.
    Instant hold(UUID hold, UUID entry, Map<UUID, Long> prices, Duration lifetime) {
        List<UUID> slots = List.copyOf(prices.keySet());
        entities.createNativeQuery("""
                        insert into hold (id, caller, card_id, status, asked, expires_at, offered)
                        select :hold, e.caller, e.card_id, 'HELD', concat_ws(' ', e.card_id, e.id),
                               least(clock_timestamp() + :seconds * interval '1 second',
                                     (select min(starts_at) from slot where id in (:slots))), true
                        from lottery_entry e where e.id = :entry""")
                .setParameter("hold", hold)
                .setParameter("seconds", lifetime.toSeconds())
                .setParameter("slots", slots)
                .setParameter("entry", entry)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into hold_item (hold_id, item, slot_id, caller, party, starts_at, ends_at, occupies)
                        select :hold, row_number() over (order by s.starts_at, s.id) - 1, s.id, e.caller, e.party,
                               s.starts_at, s.ends_at, false
                        from lottery_entry e, slot s where e.id = :entry and s.id in (:slots)""")
                .setParameter("hold", hold)
                .setParameter("slots", slots)
                .setParameter("entry", entry)
                .executeUpdate();
        prices.forEach((slot, price) -> entities.createNativeQuery(
                        "update hold_item set price = :price where hold_id = :hold and slot_id = :slot")
                .setParameter("price", price)
                .setParameter("hold", hold)
                .setParameter("slot", slot)
                .executeUpdate());
        entities.createNativeQuery("update lottery_entry set hold_id = :hold, version = version + 1 where id = :entry")
                .setParameter("hold", hold)
                .setParameter("entry", entry)
                .executeUpdate();
        Object expiresAt = entities.createNativeQuery("select expires_at from hold where id = :hold")
                .setParameter("hold", hold)
                .getSingleResult();
        return expiresAt instanceof OffsetDateTime time ? time.toInstant() : (Instant) expiresAt;
    }

    List<UUID> unsettled() {
        return ids(entities.createNativeQuery("""
                        select id from lottery where state = 'DRAWN' and series_id is not null and settled_at is null
                        order by drawn_at""").getResultList());
    }

    /// False when another instance has settled it.
    boolean lock(UUID lottery) {
        return !entities.createNativeQuery(
                        "select 1 from lottery where id = :lottery and settled_at is null for update")
                .setParameter("lottery", lottery)
                .getResultList()
                .isEmpty();
    }

    void settle(UUID lottery) {
        entities.createNativeQuery(
                        "update lottery set settled_at = clock_timestamp(), version = version + 1 where id = :lottery")
                .setParameter("lottery", lottery)
                .executeUpdate();
    }
}
