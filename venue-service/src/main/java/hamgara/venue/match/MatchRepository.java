package hamgara.venue.match;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds matches.
@ApplicationScoped
class MatchRepository implements PanacheRepositoryBase<CapacityMatch, UUID> {

    Optional<CapacityMatch> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The hours of an agreed timetable, given by one agency and received by the other.
    void bookHours(UUID match) {
        getEntityManager()
                .createNativeQuery("select 1 from book_exchanged_hours(:match)")
                .setParameter("match", match)
                .getResultList();
    }

    /// Hours after the last day are neither given nor received, and their slots can no longer be booked.
    void cutAfter(UUID match, LocalDate lastDay) {
        getEntityManager()
                .createNativeQuery("select 1 from end_shared_hours(:match, :lastDay)")
                .setParameter("match", match)
                .setParameter("lastDay", lastDay)
                .getResultList();
    }

    /// Uses of the facilities and hours that a timetable asks for by others: agreed timetables of the same capacity or
    /// facility, slots of it, and what takes its units. The first of them.
    List<HoursTaken> taken(UUID match, int atMost) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        with wanted as (
                            select l.capacity_id, f.id as facility_id,
                                   tstzrange((d + l.from_time) at time zone 'Asia/Tehran',
                                             (d + l.to_time) at time zone 'Asia/Tehran') as during
                            from capacity_match m
                            join timetable_line l on l.match_id = m.id
                            join capacity c on c.id = l.capacity_id
                            left join facility f on f.id = c.facility_id and f.mode = 'SHARED'
                            cross join lateral generate_series(cast(greatest(m.from_on, tehran_today()) as timestamp),
                                                               cast(m.to_on as timestamp), interval '1 day') d
                            where m.id = :match and to_char(d, 'DY') = l.weekday),
                        taken as (
                            select w.capacity_id, 'TIMETABLE' as taker, h.match_id as id, lower(x.during) as starts_at,
                                   upper(x.during) as ends_at
                            from wanted w
                            join capacity_match m on m.state = 'SYMMETRIC' and m.id <> :match
                                and w.capacity_id in (m.first_id, m.second_id)
                            join exchanged_hours h on h.match_id = m.id and h.capacity_id = w.capacity_id
                                and h.day = cast(lower(w.during) at time zone 'Asia/Tehran' as date) and h.given_minutes > 0
                            cross join lateral (select tstzrange((h.day + h.from_time) at time zone 'Asia/Tehran',
                                (h.day + h.from_time + h.given_minutes * interval '1 minute') at time zone 'Asia/Tehran')
                                as during) x
                            where x.during && w.during
                            union all
                            select w.capacity_id, 'SLOT', s.id, s.starts_at, s.ends_at
                            from wanted w join slot s on s.facility_id = w.facility_id and s.status <> 'RELEASED'
                                and tstzrange(s.starts_at, s.ends_at) && w.during
                            union all
                            select w.capacity_id, case when k.slot_id is null then 'ALLOCATION' else 'SLOT' end,
                                   coalesce(k.slot_id, k.reservation_id), lower(k.during), upper(k.during)
                            from wanted w join facility_unit u on u.facility_id = w.facility_id
                            join unit_claim k on k.unit_id = u.unit_id and k.during && w.during
                            where not exists (select 1 from slot s where s.id = k.slot_id and s.facility_id = w.facility_id))
                        select distinct cast(capacity_id as text), taker, cast(id as text), starts_at, ends_at
                        from taken where ends_at > clock_timestamp() order by 4, 5, 3, 1""")
                .setParameter("match", match)
                .setMaxResults(atMost)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new HoursTaken(
                        UUID.fromString((String) row[0]),
                        HoursTaken.By.valueOf((String) row[1]),
                        UUID.fromString((String) row[2]),
                        instant(row[3]),
                        instant(row[4])))
                .toList();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /// Agreed timetables whose last day, of their period or of their notice, has passed.
    List<UUID> over(LocalDate today, int atMost) {
        return getEntityManager()
                .createQuery(
                        "select m.id from CapacityMatch m where m.state = :symmetric and (m.endsOn < :today or m.toOn < :today) order by m.id",
                        UUID.class)
                .setParameter("symmetric", MatchState.SYMMETRIC)
                .setParameter("today", today)
                .setMaxResults(atMost)
                .getResultList();
    }

    /// Agreed timetables with notice whose hours or open slots still reach beyond their last day.
    List<UUID> uncut(int atMost) {
        List<?> rows =
                getEntityManager().createNativeQuery("""
                        select m.id from capacity_match m
                        where m.ends_on is not null and (exists (
                            select 1 from exchanged_hours h where h.match_id = m.id and h.day > m.ends_on)
                          or exists (
                            select 1 from opening_set o join slot s on s.opening_set_id = o.id
                            where o.match_id = m.id and s.starts_at >= (m.ends_on + 1) at time zone 'Asia/Tehran'
                              and s.starts_at > clock_timestamp()
                              and (s.status = 'OPEN' or s.status = 'SUSPENDED' and s.held = 0
                                   or s.status = 'PRIVATE' and s.held + s.booked = 0)))
                        order by m.id""").setMaxResults(atMost).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /// One row more than the page, latest first.
    List<CapacityMatch> search(MatchSearch search, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var query = new StringBuilder("true = true");
        if (search.county != null) {
            query.append(" and county = :county");
            params.put("county", search.county);
        }
        if (search.state != null) {
            query.append(" and state = :state");
            params.put("state", search.state);
        }
        if (search.capacity != null) {
            query.append(" and (firstId = :capacity or secondId = :capacity)");
            params.put("capacity", search.capacity);
        }
        page.cursor().ifPresent(cursor -> {
            query.append(" and (foundAt < :beforeAt or (foundAt = :beforeAt and id < :beforeId))");
            params.put("beforeAt", cursor.instant(0));
            params.put("beforeId", cursor.uuid(1));
        });
        query.append(" order by foundAt desc, id desc");
        return find(query.toString(), params).page(0, page.rowsToRead()).list();
    }

    static Cursor cursorOf(CapacityMatch match) {
        return Cursor.of(match.foundAt, match.id);
    }
}
