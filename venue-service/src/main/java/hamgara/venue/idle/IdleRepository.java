package hamgara.venue.idle;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import hamgara.venue.utilisation.Weeks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds idle hours in the ledger.
@ApplicationScoped
class IdleRepository {

    private final EntityManager entities;

    IdleRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Hours whose free places do not fall below `places` in four weeks of five, joined where they follow each other.
    /// Free is what nobody was promised; in a week without the hour nothing was.
    List<IdleHoursView> find(IdleQuery query, Weeks weeks, int places) {
        int fifth = (weeks.count() + 4) / 5; // the place of the 20th percentile, counted from 1
        Map<String, Object> params = new HashMap<>();
        params.put("from", weeks.from());
        params.put("until", weeks.until());
        params.put("weeks", weeks.count());
        params.put("fifth", fifth);
        params.put("places", places);
        String sql = """
                select cast(facility_id as text), venue_code, kind, agency, area_code, weekday, hour, audience, free
                from (select l.facility_id, p.venue_code, p.kind, p.agency, p.area_code, to_char(l.day, 'DY') as weekday,
                             l.hour, l.audience,
                             (array_agg((l.unsold + l.late_cancelled) / 60 order by l.unsold + l.late_cancelled))
                                 [cast(:fifth - (:weeks - count(*)) as integer)] as free
                      from capacity_ledger l join facility_place p on p.facility_id = l.facility_id
                      where l.day >= :from and l.day < :until and l.audience <> 'NONE'""" + query.conditions(params) + " group by 1, 2, 3, 4, 5, 6, 7, 8) f where free >= :places";
        var cells = entities.createNativeQuery(sql);
        params.forEach(cells::setParameter);
        List<?> rows = cells.getResultList();
        return joined(rows.stream()
                .map(row -> hours((Object[]) row, weeks.count()))
                .sorted(IdleHoursView.ORDER)
                .toList());
    }

    private static IdleHoursView hours(Object[] row, int weeks) {
        int hour = ((Number) row[6]).intValue();
        return new IdleHoursView(
                UUID.fromString((String) row[0]),
                (String) row[1],
                FacilityKind.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                Weekday.valueOf((String) row[5]),
                hour,
                hour + 1,
                Audience.valueOf((String) row[7]),
                ((Number) row[8]).intValue(),
                weeks);
    }

    private static List<IdleHoursView> joined(List<IdleHoursView> hours) {
        var joined = new ArrayList<IdleHoursView>();
        for (IdleHoursView next : hours) {
            int last = lastContinuedBy(joined, next);
            if (last < 0) {
                joined.add(next);
            } else {
                joined.set(last, joined.get(last).upTo(next));
            }
        }
        joined.sort(IdleHoursView.ORDER);
        return joined;
    }

    /// Audiences of one day may stand between each other.
    private static int lastContinuedBy(List<IdleHoursView> joined, IdleHoursView next) {
        for (int i = joined.size() - 1;
                i >= 0
                        && joined.get(i).facilityId().equals(next.facilityId())
                        && joined.get(i).weekday() == next.weekday();
                i--) {
            if (next.continues(joined.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// Takes so many facilities whose ledger of past weeks has changed.
    List<UUID> toSearch(int atMost) {
        List<?> rows =
                entities.createNativeQuery("""
                        delete from idle_search where facility_id in (
                            select facility_id from idle_search order by facility_id limit :atMost for update skip locked)
                        returning facility_id""").setParameter("atMost", atMost).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /// False when it was found in this week before.
    boolean note(IdleHoursView hours, LocalDate week, Instant now) {
        return entities.createNativeQuery("""
                        insert into idle_find (facility_id, weekday, from_hour, to_hour, audience, week_on, free_places, found_at)
                        values (:facility, :weekday, :fromHour, :toHour, :audience, :week, :places, :now)
                        on conflict do nothing""")
                        .setParameter("facility", hours.facilityId())
                        .setParameter("weekday", hours.weekday().name())
                        .setParameter("fromHour", hours.fromHour())
                        .setParameter("toHour", hours.toHour())
                        .setParameter("audience", hours.audience().name())
                        .setParameter("week", week)
                        .setParameter("places", hours.freePlaces())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
