package hamgara.venue.closure;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.venue.closure.BookingsMet.Met;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds closures, and the bookings in their time.
@ApplicationScoped
class ClosureRepository implements PanacheRepositoryBase<Closure, UUID> {

    /// A booking in a closed time.
    record Affected(UUID id, UUID slot, Instant startsAt, Instant endsAt, int party) {}

    /// No slot is longer than a day, so those of years before are left aside.
    private static final String AFFECTED = """
            from booking b join slot s on s.id = b.slot_id
            where s.venue_id = :venue and s.starts_at < :endsAt and s.ends_at > :startsAt and b.state = 'CONFIRMED'
              and s.starts_at > cast(:startsAt as timestamptz) - interval '1 day'
            """;

    private static final String MEETING = """
            from closure c
            join slot s on s.venue_id = c.venue_id and s.starts_at < c.ends_at and s.ends_at > c.starts_at
                 and s.starts_at > c.starts_at - interval '1 day'
            join booking b on b.slot_id = s.id and b.state = 'CONFIRMED'
            """;

    /// So long one waits for the lock of a venue, and for any other lock in the same transaction.
    private static final String PATIENCE = "set_config('lock_timeout', '3s', true)";

    /// Who announces a closure has the venue alone, who takes places shares it: each sees what the other did.
    /// Taken before a slot or a booking is read. Nobody waits for long: who does not get it may try again.
    void lockVenue(UUID venue, boolean alone) {
        getEntityManager()
                .createNativeQuery("select " + PATIENCE + ", cast(pg_advisory_xact_lock" + (alone ? "" : "_shared")
                        + "(hashtextextended(:venue, 9)) as text)")
                .setParameter("venue", venue.toString())
                .getSingleResult();
    }

    /// All reasons against places at a venue looked at in one statement, as there is hardly ever one.
    boolean nothingStandsOver(UUID venue, Instant from, Instant until) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from venue v
                        where v.id = :venue and v.publication = 'PUBLISHED' and v.state = 'OPEN'
                          and not exists (select 1 from closure c where c.venue_id = v.id and c.revoked_at is null
                                          and c.starts_at < :until and c.ends_at > :from)
                          and not exists (select 1 from school_blocks_over(v.id, :from, :until))""")
                .setParameter("venue", venue)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .isEmpty();
    }

    /// When the venue opens again after a time in which it is closed, however closures overlap; empty when it
    /// is open throughout the time.
    Optional<Instant> opensAfter(UUID venue, Instant from, Instant until) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select upper(r) from (
                            select unnest(range_agg(tstzrange(starts_at, ends_at))) r from closure
                            where venue_id = :venue and revoked_at is null and ends_at > :from) c
                        where r && tstzrange(:from, :until) order by r desc limit 1""")
                .setParameter("venue", venue)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
        return rows.stream().map(ClosureRepository::instant).findFirst();
    }

    /// One row more than the page: those that stand and are not over, earliest first.
    List<Closure> standing(UUID venue, Instant now, PageRequest page) {
        String standing = "venueId = ?1 and revokedAt is null and endsAt > ?2";
        var rows = page.cursor().isEmpty()
                ? find(standing + " order by startsAt, id", venue, now)
                : find(
                        standing + " and (startsAt > ?3 or (startsAt = ?3 and id > ?4)) order by startsAt, id",
                        venue,
                        now,
                        page.cursor().get().instant(0),
                        page.cursor().get().uuid(1));
        return rows.page(0, page.rowsToRead()).list();
    }

    static Cursor cursorOf(Closure closure) {
        return Cursor.of(closure.startsAt, closure.id);
    }

    /// How many bookings stand in the time of a closure, and for how many people.
    int[] countAffected(Closure closure) {
        Object[] row = (Object[]) of(
                        closure,
                        getEntityManager().createNativeQuery("select count(*), coalesce(sum(b.party), 0) " + AFFECTED))
                .getSingleResult();
        return new int[] {((Number) row[0]).intValue(), ((Number) row[1]).intValue()};
    }

    /// So many of them, earliest first, those after a cursor.
    List<Affected> affected(Closure closure, Optional<Cursor> after, int rows) {
        String later = after.isPresent() ? " and (s.starts_at, b.id) > (:afterStart, :afterId)" : "";
        Query query = of(
                closure,
                getEntityManager()
                        .createNativeQuery("select b.id, s.id, s.starts_at, s.ends_at, b.party " + AFFECTED + later
                                + " order by s.starts_at, b.id"));
        after.ifPresent(
                cursor -> query.setParameter("afterStart", cursor.instant(0)).setParameter("afterId", cursor.uuid(1)));
        List<?> found = query.setMaxResults(rows).getResultList();
        return found.stream().map(row -> affected((Object[]) row)).toList();
    }

    static Cursor cursorOf(Affected booking) {
        return Cursor.of(booking.startsAt(), booking.id());
    }

    /// The bookings in the times of closures, each with the earliest of those that take its time.
    List<Met> bookingsIn(List<Closure> closures) {
        List<?> found = getEntityManager()
                .createNativeQuery("select distinct on (b.id) b.id, c.id as closure " + MEETING
                        + " where c.id = any (cast(:closures as uuid[])) order by b.id, c.starts_at, c.id")
                .setParameter("closures", ids(closures))
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Met((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /// Closures that are announced together, which differ in nothing but venue and time.
    void insert(List<Closure> fresh) {
        Closure any = fresh.getFirst();
        getEntityManager()
                .createNativeQuery("""
                        insert into closure (id, venue_id, notice_id, starts_at, ends_at, reason, text_fa, text_ar, text_en,
                                             announced_at, announced_by, version)
                        select t.id, t.venue, cast(nullif(:notice, '') as uuid), t.starts_at, t.ends_at, :reason, :fa,
                               nullif(:ar, ''), nullif(:en, ''), :announcedAt, :by, 0
                        from unnest(cast(:ids as uuid[]), cast(:venues as uuid[]), cast(:starts as timestamptz[]),
                                    cast(:ends as timestamptz[])) as t (id, venue, starts_at, ends_at)""")
                .setParameter("ids", ids(fresh))
                .setParameter("venues", fresh.stream().map(each -> each.venueId).toArray(UUID[]::new))
                .setParameter("starts", texts(fresh, each -> each.startsAt))
                .setParameter("ends", texts(fresh, each -> each.endsAt))
                .setParameter("notice", any.noticeId == null ? "" : any.noticeId.toString())
                .setParameter("reason", any.reason.name())
                .setParameter("fa", any.textFa)
                .setParameter("ar", any.textAr == null ? "" : any.textAr)
                .setParameter("en", any.textEn == null ? "" : any.textEn)
                .setParameter("announcedAt", any.announcedAt)
                .setParameter("by", any.announcedBy)
                .executeUpdate();
    }

    private static UUID[] ids(List<Closure> closures) {
        return closures.stream().map(each -> each.id).toArray(UUID[]::new);
    }

    private static String[] texts(List<Closure> closures, Function<Closure, Instant> time) {
        return closures.stream().map(time).map(Instant::toString).toArray(String[]::new);
    }

    /// A standing closure of a venue that takes any of a stretch of time.
    Optional<UUID> standingOver(UUID venue, Instant from, Instant until) {
        return find(
                        "venueId = ?1 and revokedAt is null and startsAt < ?3 and endsAt > ?2 order by startsAt, id",
                        venue,
                        from,
                        until)
                .firstResultOptional()
                .map(closure -> closure.id);
    }

    private static Query of(Closure closure, Query query) {
        return query.setParameter("venue", closure.venueId)
                .setParameter("startsAt", closure.startsAt)
                .setParameter("endsAt", closure.endsAt);
    }

    // notices for an area

    /// A venue that a notice closes.
    record Member(UUID id, String code, @Nullable String county) {}

    /// How many venues a notice closes, and what stands in that time.
    record Reach(long venues, long bookings, long people) {}

    /// Who announces for an area has the list of venues alone; who registers a venue shares it.
    void lockList(Lock lock) {
        getEntityManager()
                .createNativeQuery("select " + PATIENCE + ", cast(pg_advisory_xact_lock"
                        + (lock == Lock.ALONE ? "" : "_shared") + "(hashtext('closure-notices')) as text)")
                .getSingleResult();
    }

    /// How a lock is taken.
    enum Lock {
        ALONE,
        SHARED
    }

    /// The venues of an area, each of them locked as [#lockVenue] does, in the order of their ids.
    List<Member> lockedMembers(String countyPrefix) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select v.id, v.code, v.county, cast(pg_advisory_xact_lock(hashtextextended(cast(v.id as text), 9)) as text)
                        from (select id, code, county from venue where coalesce(county, '') like :county || '%'
                              order by id) v""")
                .setParameter("county", countyPrefix)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Member((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    Reach reach(UUID notice) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select (select count(distinct venue_id) from closure where notice_id = :notice), count(*),
                               coalesce(sum(party), 0)
                        from (select distinct b.id, b.party
                        """ + MEETING + " where c.notice_id = :notice) met")
                .setParameter("notice", notice)
                .getSingleResult();
        return new Reach(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    /// Takes back what is not over of the closures of a notice; answers with these.
    List<Closed> revoke(UUID notice, Instant now, String by) {
        getEntityManager()
                .createNativeQuery("""
                        update closure set revoked_at = :now, revoked_by = :by, version = version + 1
                        where notice_id = :notice and revoked_at is null and ends_at > :now""")
                .setParameter("notice", notice)
                .setParameter("now", now)
                .setParameter("by", by)
                .executeUpdate();
        return getEntityManager()
                .createQuery("""
                        select c, v.code, v.county from Closure c join Venue v on v.id = c.venueId
                        where c.noticeId = :notice and c.revokedAt is not null order by c.venueId, c.startsAt""", Object[].class)
                .setParameter("notice", notice)
                .getResultStream()
                .map(row -> new Closed((Closure) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static Affected affected(Object[] row) {
        return new Affected(
                (UUID) row[0], (UUID) row[1], instant(row[2]), instant(row[3]), ((Number) row[4]).intValue());
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
