package hamgara.venue.noshow;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ledger of no-shows; its rows change by guarded statements.
@ApplicationScoped
class NoShowRepository {

    private static final String FACTS = """
            select n.booking_id, n.caller, v.code, v.county, s.starts_at, n.missed_at, n.noted_at, n.standing, n.excuse,
                   n.decided_by, n.version
            from no_show n join booking b on b.id = n.booking_id join slot s on s.id = b.slot_id
                join venue v on v.id = n.venue_id
            """;

    private final EntityManager entities;

    NoShowRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Takes down bookings that nobody came for so long after the end of their slot. Not those whose slot did not take
    /// place; those without a card, of groups and other sites, count against nobody. Any number may do so at once.
    ///
    /// @param within only slots that began so long ago at most, which an index finds
    List<BookingNoShow> note(Duration after, Duration within, int atMost) {
        List<?> rows = entities.createNativeQuery("""
                        with missed as (
                            select b.id, b.caller, b.card_id, b.slot_id, b.party, s.ends_at, v.id as venue_id, v.code, v.county
                            from booking b join slot s on s.id = b.slot_id join venue v on v.id = s.venue_id
                            where b.state = 'CONFIRMED' and s.ends_at <= clock_timestamp() - :after * interval '1 second'
                              and s.starts_at <= clock_timestamp() - :after * interval '1 second'
                              and s.starts_at > clock_timestamp() - :within * interval '1 second'
                              and s.status not in ('SUSPENDED', 'BLOCKED', 'CANCELLED')
                              and not exists (select 1 from closure c where c.venue_id = s.venue_id and c.revoked_at is null
                                              and c.starts_at < s.ends_at and c.ends_at > s.starts_at)
                            order by b.id limit :atMost for update of b skip locked),
                        ended as (
                            update booking b set state = 'NO_SHOW', version = version + 1 from missed m where b.id = m.id
                            returning b.id),
                        noted as (
                            insert into no_show (booking_id, caller, venue_id, missed_at, noted_at, standing)
                            select id, caller, venue_id, ends_at, clock_timestamp(), 'COUNTED' from missed
                            where card_id is not null and id in (select id from ended))
                        select m.id, m.slot_id, m.party, m.code, m.county from missed m join ended e on e.id = m.id
                        order by m.id""")
                .setParameter("after", after.toSeconds())
                .setParameter("within", within.toSeconds())
                .setParameter("atMost", atMost)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new BookingNoShow(
                        (UUID) row[0], (UUID) row[1], (Integer) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    Optional<NoShow> find(UUID booking) {
        return facts("where n.booking_id = :booking", Map.of("booking", booking), 1).stream()
                .findFirst();
    }

    /// One row more than the page, what was missed last first.
    List<NoShow> ofCaller(String caller, PageRequest page) {
        Cursor cursor = page.cursor().orElse(null);
        return cursor == null
                ? facts(
                        "where n.caller = :caller order by n.missed_at desc, n.booking_id desc",
                        Map.of("caller", caller),
                        page.rowsToRead())
                : facts(
                        "where n.caller = :caller and (n.missed_at, n.booking_id) < (:missedAt, :booking) order by n.missed_at desc, n.booking_id desc",
                        Map.of("caller", caller, "missedAt", cursor.instant(0), "booking", cursor.uuid(1)),
                        page.rowsToRead());
    }

    static Cursor ofLast(NoShow noShow) {
        return Cursor.of(noShow.missedAt(), noShow.bookingId());
    }

    /// Excuses that wait for a decision at some venues, the oldest first.
    List<NoShow> waiting(List<String> venues, PageRequest page) {
        return waiting(
                NoShowStanding.EXCUSE_ASKED,
                "v.code = any (cast(:within as text[]))",
                venues.toArray(String[]::new),
                page);
    }

    /// Appeals in a county, or everywhere.
    List<NoShow> waiting(@Nullable String county, PageRequest page) {
        return waiting(
                NoShowStanding.APPEALED, "(:within = '' or v.county = :within)", county == null ? "" : county, page);
    }

    private List<NoShow> waiting(NoShowStanding standing, String where, Object within, PageRequest page) {
        Cursor cursor = page.cursor().orElse(null);
        return facts(
                "where n.standing = :standing and " + where
                        + " and (n.noted_at, n.booking_id) > (:notedAt, :booking) order by n.noted_at, n.booking_id",
                Map.of(
                        "standing",
                        standing.name(),
                        "within",
                        within,
                        "notedAt",
                        cursor == null ? Instant.EPOCH : cursor.instant(0),
                        "booking",
                        cursor == null ? new UUID(0, 0) : cursor.uuid(1)),
                page.rowsToRead());
    }

    static Cursor ofOldest(NoShow noShow) {
        return Cursor.of(noShow.notedAt(), noShow.bookingId());
    }

    private List<NoShow> facts(String where, Map<String, Object> params, int atMost) {
        var query = entities.createNativeQuery(FACTS + where);
        params.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(atMost).getResultList();
        return rows.stream().map(row -> of((Object[]) row)).toList();
    }

    private static NoShow of(Object[] row) {
        String excuse = (String) row[8];
        return new NoShow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (Instant) row[6],
                NoShowStanding.valueOf((String) row[7]),
                excuse == null ? null : ExcuseReason.valueOf(excuse),
                (String) row[9],
                ((Number) row[10]).longValue());
    }

    /// When those that count since an instant were missed, the latest first.
    List<Instant> missed(String caller, Instant since) {
        List<?> rows = entities.createNativeQuery("""
                        select missed_at from no_show where caller = :caller and missed_at > :since
                          and standing not in ('EXCUSED', 'WITHDRAWN')
                        order by missed_at desc""")
                .setParameter("caller", caller)
                .setParameter("since", since)
                .getResultList();
        return rows.stream().map(Instant.class::cast).toList();
    }

    int lateCancellations(String caller, Instant since) {
        Number late = (Number) entities.createNativeQuery("""
                        select count(*) from booking b join slot s on s.id = b.slot_id
                        where b.caller = :caller and b.state = 'CANCELLED_LATE' and s.starts_at > :since""")
                .setParameter("caller", caller)
                .setParameter("since", since)
                .getSingleResult();
        return late.intValue();
    }

    /// The booking first, as who records a late arrival does.
    void lock(UUID booking) {
        entities.createNativeQuery("select 1 from booking where id = :booking for update")
                .setParameter("booking", booking)
                .getResultList();
        entities.createNativeQuery("select 1 from no_show where booking_id = :booking for update")
                .setParameter("booking", booking)
                .getResultList();
    }

    /// The row is locked.
    void move(UUID booking, NoShowStanding to) {
        entities.createNativeQuery(
                        "update no_show set standing = :to, version = version + 1 where booking_id = :booking")
                .setParameter("booking", booking)
                .setParameter("to", to.name())
                .executeUpdate();
    }

    void excuse(UUID booking, ExcuseReason reason) {
        entities.createNativeQuery("update no_show set excuse = :reason where booking_id = :booking")
                .setParameter("booking", booking)
                .setParameter("reason", reason.name())
                .executeUpdate();
    }

    void decided(UUID booking, String by) {
        entities.createNativeQuery("update no_show set decided_by = :by where booking_id = :booking")
                .setParameter("booking", booking)
                .setParameter("by", by)
                .executeUpdate();
    }

    void appealDecided(UUID booking, String by) {
        entities.createNativeQuery("update no_show set appeal_decided_by = :by where booking_id = :booking")
                .setParameter("booking", booking)
                .setParameter("by", by)
                .executeUpdate();
    }

    /// The person had come after all.
    boolean withdraw(UUID booking) {
        return entities.createNativeQuery("""
                        update no_show set standing = 'WITHDRAWN', version = version + 1
                        where booking_id = :booking and standing <> 'WITHDRAWN'""").setParameter("booking", booking).executeUpdate() == 1;
    }

    void excuseBooking(UUID booking) {
        entities.createNativeQuery("""
                        update booking set state = 'EXCUSED', version = version + 1 where id = :booking and state = 'NO_SHOW'""").setParameter("booking", booking).executeUpdate();
    }

    void step(UUID booking, NoShowStanding standing, @Nullable String actor, @Nullable String reason, Instant at) {
        entities.createNativeQuery("""
                        insert into no_show_step (booking_id, step, actor, reason, taken_at)
                        values (:booking, :step, nullif(:actor, ''), nullif(:reason, ''), :at)""")
                .setParameter("booking", booking)
                .setParameter("step", standing.name())
                .setParameter("actor", actor == null ? "" : actor)
                .setParameter("reason", reason == null ? "" : reason)
                .setParameter("at", at)
                .executeUpdate();
    }

    List<NoShowStep> steps(UUID booking) {
        List<?> rows = entities.createNativeQuery(
                        "select step, reason, taken_at from no_show_step where booking_id = :booking order by id")
                .setParameter("booking", booking)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new NoShowStep(NoShowStanding.valueOf((String) row[0]), (String) row[1], (Instant) row[2]))
                .toList();
    }
}
