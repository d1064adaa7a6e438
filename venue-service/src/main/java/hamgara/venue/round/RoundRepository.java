package hamgara.venue.round;

import hamgara.kit.page.PageRequest;
import hamgara.kit.time.EndOfDay;
import hamgara.venue.round.Allocator.Busy;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps rounds, the hours they give out, and the reservations that come of them.
@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<AllocationRound, UUID> {

    private static final int END_OF_DAY = 24 * 60;

    Optional<AllocationRound> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// One row more than the page, latest first.
    List<AllocationRound> search(@Nullable String county, @Nullable RoundState state, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var where = new StringBuilder("true = true");
        if (county != null) {
            where.append(" and county = :county");
            params.put("county", county);
        }
        if (state != null) {
            where.append(" and state = :state");
            params.put("state", state);
        }
        page.cursor().ifPresent(cursor -> {
            where.append(" and (madeAt < :beforeAt or (madeAt = :beforeAt and id < :beforeId))");
            params.put("beforeAt", cursor.instant(0));
            params.put("beforeId", cursor.uuid(1));
        });
        where.append(" order by madeAt desc, id desc");
        return find(where.toString(), params).page(0, page.rowsToRead()).list();
    }

    void add(UUID round, RoundWindow window) {
        getEntityManager()
                .createNativeQuery("""
                        insert into round_window (round_id, facility_id, weekday, from_time, to_time, audience)
                        values (:round, :facility, :weekday, cast(:from as time), cast(:to as time), :audience)""")
                .setParameter("round", round)
                .setParameter("facility", window.facilityId())
                .setParameter("weekday", window.weekday().name())
                .setParameter("from", window.from().toString())
                .setParameter("to", EndOfDay.text(window.to()))
                .setParameter("audience", window.audience().name())
                .executeUpdate();
    }

    /// By facility, day and begin.
    List<RoundWindow> windows(UUID round) {
        return open(round).stream()
                .map(window -> new RoundWindow(
                        window.facility(), window.weekday(), time(window.from()), time(window.to()), window.audience()))
                .toList();
    }

    static LocalTime time(int minutes) {
        return minutes == END_OF_DAY ? LocalTime.MAX : LocalTime.of(minutes / 60, minutes % 60);
    }

    List<Allocator.Window> open(UUID round) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select cast(w.facility_id as text), w.weekday, cast(extract(epoch from w.from_time) as integer) / 60,
                               cast(extract(epoch from w.to_time) as integer) / 60, w.audience, f.places
                        from round_window w join facility f on f.id = w.facility_id
                        where w.round_id = :round
                        order by 1, array_position(array['SAT', 'SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI'], w.weekday), 3""")
                .setParameter("round", round)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Allocator.Window(
                        UUID.fromString((String) row[0]),
                        Weekday.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue(),
                        Audience.valueOf((String) row[4]),
                        ((Number) row[5]).intValue()))
                .toList();
    }

    /// Whether every facility of the round is of its county.
    boolean isOfCounty(UUID round, String county) {
        return getEntityManager()
                .createNativeQuery("""
                        select 1 from round_window w join facility_place p on p.facility_id = w.facility_id
                        where w.round_id = :round and p.county is distinct from :county""")
                .setParameter("round", round)
                .setParameter("county", county)
                .getResultList()
                .isEmpty();
    }

    /// Whether slots that can be booked stand in the hours of a round on a day of its season. Times that a party chose
    /// are single days.
    boolean hasSlots(UUID round) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from allocation_round r
                        join round_window w on w.round_id = r.id
                        join slot s on s.facility_id = w.facility_id and s.status not in ('CANCELLED', 'RELEASED', 'DRAFT')
                            and not s.exclusive and s.starts_at >= cast(r.from_on as timestamp) at time zone 'Asia/Tehran'
                            and s.starts_at < cast(r.to_on + 1 as timestamp) at time zone 'Asia/Tehran'
                        cross join lateral (select s.starts_at at time zone 'Asia/Tehran' as starts,
                                                   s.ends_at at time zone 'Asia/Tehran' as ends) l
                        where r.id = :round and to_char(l.starts, 'DY') = w.weekday
                          and l.starts < cast(l.starts as date) + w.to_time and l.ends > cast(l.starts as date) + w.from_time
                        limit 1""")
                .setParameter("round", round)
                .getResultList()
                .isEmpty();
    }

    /// What takes the facilities of a round in its season, day by day: other rounds and slots, also those in a part of
    /// the same hall, and times in which the venue is not open.
    List<Busy> busy(UUID round) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct cast(w.facility_id as text), cast(cast(d as date) as text),
                               greatest(cast(floor(extract(epoch from l.starts - d) / 60) as integer), 0),
                               least(cast(ceil(extract(epoch from l.ends - d) / 60) as integer), 1440)
                        from allocation_round r
                        join (select distinct facility_id from round_window where round_id = :round) w on true
                        cross join lateral (select tstzrange(
                                cast(r.from_on as timestamp) at time zone 'Asia/Tehran',
                                cast(r.to_on + 1 as timestamp) at time zone 'Asia/Tehran') as season) t
                        cross join lateral (""" + taking("w.facility_id", "t.season") + """
                        ) c
                        cross join lateral (select lower(c.during * t.season) at time zone 'Asia/Tehran' as starts,
                                                   upper(c.during * t.season) at time zone 'Asia/Tehran' as ends) l
                        cross join lateral generate_series(date_trunc('day', l.starts), l.ends - interval '1 microsecond',
                                                           interval '1 day') d
                        where r.id = :round order by 1, 2, 3, 4""")
                .setParameter("round", round)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Busy(
                        UUID.fromString((String) row[0]),
                        LocalDate.parse((String) row[1]),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    /// The allocated hours of every day of the season.
    private static final String GIVEN = """
            (select a.facility_id, a.application_id, a.section, a.weekday, cast(d as date) as on_date,
                    tstzrange((d + a.from_minute * interval '1 minute') at time zone 'Asia/Tehran',
                              (d + a.to_minute * interval '1 minute') at time zone 'Asia/Tehran') as during
             from allocation a
             join allocation_round r on r.id = a.round_id
             join generate_series(cast(r.from_on as timestamp), cast(r.to_on as timestamp), interval '1 day') d
                 on to_char(d, 'DY') = a.weekday
             where a.round_id = :round) g
            """;

    /// What takes a facility or a part of its hall within a time, or keeps its venue closed.
    private static String taking(String facility, String during) {
        return """
                select c.during, 'TAKEN' as reason from facility_unit u join unit_claim c on c.unit_id = u.unit_id
                where u.facility_id = FACILITY and c.during && DURING
                union all
                select v.during, 'TAKEN' from reservation v where v.facility_id = FACILITY and v.during && DURING
                union all
                select tstzrange(s.starts_at, s.ends_at), 'TAKEN' from slot s
                where s.facility_id = FACILITY and s.status not in ('RELEASED', 'CANCELLED')
                  and tstzrange(s.starts_at, s.ends_at) && DURING
                union all
                select k.during, case when k.for_pupils then 'KEPT_FOR_PUPILS' else 'VENUE_CLOSED' end
                from facility f join closed_time k on k.venue_id = f.venue_id
                where f.id = FACILITY and k.during && DURING""".replace("FACILITY", facility).replace("DURING", during);
    }

    /// Whether hours that were shared out have lost the last of their days, and more than one, since it was noted which
    /// days are not to be had. The caller has locked the halls.
    boolean isLost(UUID round) {
        return !getEntityManager()
                .createNativeQuery("select 1 from " + GIVEN + """
                        cross join lateral (select exists (
                            select from rejected_occurrence o where o.application_id = g.application_id
                              and o.section = g.section and o.weekday = g.weekday and o.on_date = g.on_date) as before) b
                        cross join lateral (select b.before or exists (select from (""" + taking("g.facility_id", "g.during") + """
                        ) c) as now) n
                        group by g.application_id, g.section, g.weekday
                        having bool_and(n.now) and count(*) filter (where not b.before) > 1 limit 1""")
                .setParameter("round", round)
                .getResultList()
                .isEmpty();
    }

    /// Notes the days on which hours that were shared out are not to be had, and why.
    void noteRejected(UUID round) {
        getEntityManager().createNativeQuery("""
                        delete from rejected_occurrence o using round_application a
                        where a.id = o.application_id and a.round_id = :round""").setParameter("round", round).executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        insert into rejected_occurrence (application_id, section, weekday, on_date, reason)
                        select g.application_id, g.section, g.weekday, g.on_date, min(c.reason) from\s""" + GIVEN
                        + " cross join lateral (" + taking("g.facility_id", "g.during") + ") c group by 1, 2, 3, 4")
                .setParameter("round", round)
                .executeUpdate();
    }

    /// Whether a part of a hall is given out twice at one time.
    boolean isInItsOwnWay(UUID round) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from round_window w join facility_unit u on u.facility_id = w.facility_id
                        join facility_unit o on o.unit_id = u.unit_id and o.facility_id > u.facility_id
                        join round_window v on v.round_id = w.round_id and v.facility_id = o.facility_id
                            and v.weekday = w.weekday and v.from_time < w.to_time and w.from_time < v.to_time
                        where w.round_id = :round limit 1""")
                .setParameter("round", round)
                .getResultList()
                .isEmpty();
    }

    /// On all days but the rejected ones.
    void reserve(UUID round) {
        getEntityManager()
                .createNativeQuery("insert into reservation (facility_id, during, application_id, section)"
                        + " select g.facility_id, g.during, g.application_id, g.section from " + GIVEN + """
                        where not exists (
                            select from rejected_occurrence o where o.application_id = g.application_id
                              and o.section = g.section and o.weekday = g.weekday and o.on_date = g.on_date)""")
                .setParameter("round", round)
                .executeUpdate();
    }

    /// Moves the rounds whose days have come; answers how many.
    int follow(LocalDate today) {
        return getEntityManager()
                .createNativeQuery("""
                        update allocation_round
                        set state = case when closes_on < :today then 'IN_ALLOCATION' else 'OPEN' end, version = version + 1
                        where state = 'UPCOMING' and opens_on <= :today or state = 'OPEN' and closes_on < :today""")
                .setParameter("today", today)
                .executeUpdate();
    }
}
