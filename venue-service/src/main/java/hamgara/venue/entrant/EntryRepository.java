package hamgara.venue.entrant;

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

/// Takes entries while their lottery is open; the clock is the database's. The shared lock lets the closing wait for
/// who
/// is just entering.
@ApplicationScoped
class EntryRepository {

    private static final String ENTRY = """
            select e.id, e.lottery_id, l.slot_id, l.series_id, e.caller, e.card_id, e.party, e.ticket,
                   case when e.withdrawn then 'WITHDRAWN' when l.state = 'LAPSED' then 'LAPSED'
                        when e.hold_id is not null or e.won and l.settled_at is null then 'WON'
                        when l.settled_at is not null then 'UNSERVED'
                        when not e.won then 'IN_LINE' else 'ENTERED' end,
                   e.weight, e.place, e.waiting_id, e.hold_id, e.entered_at, e.version
            from lottery_entry e join lottery l on l.id = e.lottery_id
            """;

    private static final String OPEN = """
            with open as (
                select id from lottery
                where id = :lottery and state = 'ANNOUNCED' and opens_at <= clock_timestamp() and closes_at > clock_timestamp()
                for share)
            """;

    private final EntityManager entities;

    EntryRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Entry> find(UUID id) {
        return entries(entities.createNativeQuery(ENTRY + "where e.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /// One row more than the page, latest first.
    List<Entry> ofCaller(String caller, PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        Query query = entities.createNativeQuery(ENTRY
                        + "where e.caller = :caller"
                        + (cursor.isPresent() ? " and (e.entered_at, e.id) < (:beforeAt, :beforeId)" : "")
                        + " order by e.entered_at desc, e.id desc")
                .setParameter("caller", caller);
        cursor.ifPresent(
                before -> query.setParameter("beforeAt", before.instant(0)).setParameter("beforeId", before.uuid(1)));
        return entries(query.setMaxResults(page.rowsToRead()));
    }

    static Cursor cursorOf(Entry entry) {
        return Cursor.of(entry.enteredAt(), entry.id());
    }

    boolean isOpen(UUID lottery) {
        return !entities.createNativeQuery(OPEN + "select id from open")
                .setParameter("lottery", lottery)
                .getResultList()
                .isEmpty();
    }

    boolean hasEntered(UUID lottery, String caller) {
        return !entities.createNativeQuery(
                        "select 1 from lottery_entry where lottery_id = :lottery and caller = :caller and not withdrawn")
                .setParameter("lottery", lottery)
                .setParameter("caller", caller)
                .getResultList()
                .isEmpty();
    }

    /// False when it is not open, the id is in use, or the person has entered already. The ticket is made here, so that
    /// nothing of it comes from the entrant.
    boolean insert(UUID id, String caller, NewEntry request) {
        return entities.createNativeQuery(OPEN + """
                        insert into lottery_entry (id, lottery_id, caller, card_id, party, ticket, entered_at)
                        select :id, open.id, :caller, :card, :party, gen_random_uuid(), clock_timestamp() from open
                        on conflict do nothing""")
                        .setParameter("lottery", request.lotteryId())
                        .setParameter("id", id)
                        .setParameter("caller", caller)
                        .setParameter("card", request.cardId())
                        .setParameter("party", request.party())
                        .executeUpdate()
                == 1;
    }

    /// False when entering has ended.
    boolean withdraw(UUID id, UUID lottery) {
        return entities.createNativeQuery(OPEN + """
                        update lottery_entry e set withdrawn = true, version = e.version + 1
                        from open where e.id = :id and e.lottery_id = open.id""")
                        .setParameter("id", id)
                        .setParameter("lottery", lottery)
                        .executeUpdate()
                == 1;
    }

    private static List<Entry> entries(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Entry(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        (UUID) row[5],
                        ((Number) row[6]).intValue(),
                        (UUID) row[7],
                        EntryState.valueOf((String) row[8]),
                        row[9] == null ? null : ((Number) row[9]).intValue(),
                        row[10] == null ? null : ((Number) row[10]).intValue(),
                        (UUID) row[11],
                        (UUID) row[12],
                        instant(row[13]),
                        ((Number) row[14]).longValue()))
                .toList();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
