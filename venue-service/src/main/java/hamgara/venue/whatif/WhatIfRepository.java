package hamgara.venue.whatif;

import hamgara.venue.timetable.Weekday;
import hamgara.venue.utilisation.Weeks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Reads idle windows and the demand around them.
@ApplicationScoped
class WhatIfRepository {

    private final EntityManager entities;

    WhatIfRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Part of one hour of the week that would open.
    record Opened(String county, String area, String kind, Weekday weekday, int hour, long placeMinutes) {}

    /// Wishes of one hour of the week that are not met, for all the weeks together.
    record Asked(
            String county, String area, String kind, String audience, Weekday weekday, int hour, long placeMinutes) {}

    /// By hours, of the idle windows as far as they lie within the clock times; in the order of the capacities.
    List<Opened> opened(Set<UUID> capacities, LocalTime from, LocalTime to) {
        List<?> rows = entities.createNativeQuery("""
                        select c.county, c.area_code, c.kind, w.weekday, h.hour,
                               c.places * (least(w.until, (h.hour + 1) * 60) - greatest(w.since, h.hour * 60))
                        from capacity c
                        join (select capacity_id, weekday,
                                     greatest(cast(extract(epoch from from_time) as integer) / 60, :from) as since,
                                     least(cast(extract(epoch from to_time) as integer) / 60, :to) as until
                              from idle_window) w on w.capacity_id = c.id and w.since < w.until
                        cross join lateral generate_series(w.since / 60, (w.until - 1) / 60) as h (hour)
                        where c.id = any(cast(:capacities as uuid[])) and c.state <> 'WITHDRAWN'
                        order by c.id, w.weekday, h.hour""")
                .setParameter("capacities", capacities.toArray(UUID[]::new))
                .setParameter("from", minutes(from))
                .setParameter("to", minutes(to))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Opened(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        Weekday.valueOf((String) row[3]),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).longValue()))
                .toList();
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /// Only where at least five wishes of a day of the week stand behind it; an area that is not known is empty.
    List<Asked> asked(Set<String> counties, Weeks weeks) {
        List<?> rows = entities.createNativeQuery("""
                        with asked as (
                            select d.*, to_char(d.day, 'DY') as weekday from demand_count d
                            where county = any(cast(:counties as text[])) and day >= :from and day < :until),
                        people as (
                            select county, area_code, kind, audience, weekday, sum(wishes) as wishes
                            from (select county, area_code, kind, audience, weekday,
                                         people_behind(reason, sum(requests), max(requests)) as wishes
                                  from (select county, area_code, kind, audience, weekday, reason, day,
                                               sum(requests) as requests
                                        from asked group by 1, 2, 3, 4, 5, 6, 7) a
                                  group by county, area_code, kind, audience, weekday, reason) b
                            group by 1, 2, 3, 4, 5)
                        select county, area_code, kind, audience, weekday, hour, sum(place_minutes)
                        from asked join people using (county, area_code, kind, audience, weekday)
                        where wishes >= 5 group by 1, 2, 3, 4, 5, 6
                        having sum(place_minutes) > 0 order by 1, 2, 3, 4, 5, 6""")
                .setParameter("counties", counties.toArray(String[]::new))
                .setParameter("from", weeks.from())
                .setParameter("until", weeks.until())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Asked(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Weekday.valueOf((String) row[4]),
                        ((Number) row[5]).intValue(),
                        ((Number) row[6]).longValue()))
                .toList();
    }
}
