package hamgara.venue.waiting;

import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads entries with their place in line, and changes them while their slot is locked.
@ApplicationScoped
class WaitingRepository {

    private static final String FACTS = """
            select e.id, e.slot_id, e.caller, e.card_id, e.party, e.least,
                   case when e.state = 'OFFERED' and (h.status <> 'HELD' or h.expires_at <= clock_timestamp())
                        then 'OFFER_LAPSED' else e.state end,
                   e.priority, e.hold_id, e.given, h.expires_at, e.lapsed, e.passed, e.created_at, e.queued_at, e.version,
                   v.code, s.starts_at, s.ends_at, coalesce(a.entries, 0), coalesce(a.places, 0)
            from waiting_entry e
                join slot s on s.id = e.slot_id
                join venue v on v.id = s.venue_id
                left join hold h on h.id = e.hold_id
                left join lateral (
                    select count(*) as entries, sum(o.party) as places from waiting_entry o
                    where o.slot_id = e.slot_id and o.state = 'WAITING'
                      and (o.line_class, o.queued_at, o.id) < (e.line_class, e.queued_at, e.id)) a on e.state = 'WAITING'
            """;

    private final EntityManager entities;

    WaitingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// A change of an order as it was noted.
    record OrderChange(
            UUID id, UUID entry, String actor, PriorityClass from, PriorityClass to, String reason, Instant at) {}

    Optional<WaitingFacts> find(UUID id) {
        return facts(entities.createNativeQuery(FACTS + "where e.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /// One row more than the page, latest first.
    List<WaitingFacts> ofCaller(String caller, PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        Query query = entities.createNativeQuery(FACTS
                        + "where e.caller = :caller"
                        + (cursor.isPresent() ? " and (e.created_at, e.id) < (:beforeAt, :beforeId)" : "")
                        + " order by e.created_at desc, e.id desc")
                .setParameter("caller", caller);
        cursor.ifPresent(
                before -> query.setParameter("beforeAt", before.instant(0)).setParameter("beforeId", before.uuid(1)));
        return facts(query.setMaxResults(page.rowsToRead()));
    }

    static Cursor cursorOf(WaitingFacts entry) {
        return Cursor.of(entry.createdAt(), entry.id());
    }

    /// One row more than the page of those that wait, the next one first.
    List<WaitingFacts> line(UUID slot, PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        Query query = entities.createNativeQuery(FACTS
                        + "where e.slot_id = :slot and e.state = 'WAITING'"
                        + (cursor.isPresent()
                                ? " and (e.line_class, e.queued_at, e.id) > (:afterClass, :afterAt, :afterId)"
                                : "")
                        + " order by e.line_class, e.queued_at, e.id")
                .setParameter("slot", slot);
        cursor.ifPresent(after -> query.setParameter("afterClass", (int) after.number(0))
                .setParameter("afterAt", after.instant(1))
                .setParameter("afterId", after.uuid(2)));
        return facts(query.setMaxResults(page.rowsToRead()));
    }

    static Cursor lineCursorOf(WaitingFacts entry) {
        int lineClass = switch (entry.priority()) {
            case FIRST -> 0;
            case PREFERRED -> 1;
            case ORDINARY -> 2;
        };
        return Cursor.of(lineClass, entry.queuedAt(), entry.id());
    }

    private static List<WaitingFacts> facts(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> facts((Object[]) row)).toList();
    }

    private static WaitingFacts facts(Object[] row) {
        return new WaitingFacts(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                number(row[4]),
                number(row[5]),
                WaitingState.valueOf((String) row[6]),
                PriorityClass.valueOf((String) row[7]),
                (UUID) row[8],
                row[9] == null ? null : number(row[9]),
                row[10] == null ? null : instant(row[10]),
                number(row[11]),
                number(row[12]),
                instant(row[13]),
                instant(row[14]),
                ((Number) row[15]).longValue(),
                (String) row[16],
                instant(row[17]),
                instant(row[18]),
                number(row[19]),
                number(row[20]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /// One more waits, if it may: the slot is to come, others wait or the places do not suffice, and the
    /// line is not too long. Locks the slot.
    boolean join(UUID slot, int party, int atMost) {
        return entities.createNativeQuery("""
                        update slot set waiting = waiting + 1
                        where id = :slot and status = 'OPEN' and starts_at > clock_timestamp() and not by_lot
                          and waiting < :atMost and :party <= capacity
                          and (waiting > 0 or held + booked + :party > capacity)""")
                        .setParameter("slot", slot)
                        .setParameter("party", party)
                        .setParameter("atMost", atMost)
                        .executeUpdate()
                == 1;
    }

    /// Whether the person has places of the slot, held or booked.
    boolean hasPlaces(String caller, UUID slot) {
        return !entities.createNativeQuery(
                        "select 1 from hold_item where caller = :caller and slot_id = :slot and occupies limit 1")
                .setParameter("caller", caller)
                .setParameter("slot", slot)
                .getResultList()
                .isEmpty();
    }

    /// False when the id is in use or the person is in this line already.
    boolean insert(UUID id, String caller, UUID slot, UUID card, int party, int least) {
        return entities.createNativeQuery("""
                        insert into waiting_entry
                            (id, slot_id, caller, card_id, party, least, created_at, queued_at, state)
                        select :id, :slot, :caller, :card, :party, :least, now.at, now.at, 'WAITING'
                        from (select clock_timestamp() as at) now
                        on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("slot", slot)
                        .setParameter("caller", caller)
                        .setParameter("card", card)
                        .setParameter("party", party)
                        .setParameter("least", least)
                        .executeUpdate()
                == 1;
    }

    /// An entry in line, or one that was skipped, becomes WITHDRAWN; false when it is neither. The slot is locked.
    boolean withdraw(UUID id) {
        return entities.createNativeQuery("""
                        with gone as (
                            update waiting_entry e set state = 'WITHDRAWN', version = e.version + 1
                            from (select id, state from waiting_entry where id = :id and state in ('WAITING', 'SKIPPED')) b
                            where b.id = e.id returning e.slot_id, b.state)
                        update slot s set waiting = s.waiting - case g.state when 'WAITING' then 1 else 0 end
                        from gone g where s.id = g.slot_id""").setParameter("id", id).executeUpdate() == 1;
    }

    /// Puts an entry into another class and notes who did it and why.
    void prefer(WaitingFacts entry, PriorityClass to, String actor, String reason) {
        entities.createNativeQuery("""
                        update waiting_entry set priority = :priority, version = version + 1 where id = :id""")
                .setParameter("priority", to.name())
                .setParameter("id", entry.id())
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into waiting_order_change
                            (id, entry_id, slot_id, actor, from_priority, to_priority, reason, changed_at)
                        values (:id, :entry, :slot, :actor, :from, :to, :reason, clock_timestamp())""")
                .setParameter("id", Ids.next())
                .setParameter("entry", entry.id())
                .setParameter("slot", entry.slotId())
                .setParameter("actor", actor)
                .setParameter("from", entry.priority().name())
                .setParameter("to", to.name())
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /// One row more than the page, latest first.
    List<OrderChange> changes(UUID slot, PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        Query query = entities.createNativeQuery("""
                        select id, entry_id, actor, from_priority, to_priority, reason, changed_at from waiting_order_change
                        where slot_id = :slot"""
                        + (cursor.isPresent() ? " and (changed_at, id) < (:beforeAt, :beforeId)" : "")
                        + " order by changed_at desc, id desc")
                .setParameter("slot", slot);
        cursor.ifPresent(
                before -> query.setParameter("beforeAt", before.instant(0)).setParameter("beforeId", before.uuid(1)));
        List<?> rows = query.setMaxResults(page.rowsToRead()).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new OrderChange(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        PriorityClass.valueOf((String) row[3]),
                        PriorityClass.valueOf((String) row[4]),
                        (String) row[5],
                        instant(row[6])))
                .toList();
    }

    static Cursor changeCursorOf(OrderChange change) {
        return Cursor.of(change.at(), change.id());
    }
}
