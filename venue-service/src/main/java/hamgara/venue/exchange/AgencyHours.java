package hamgara.venue.exchange;

import hamgara.kit.time.Tehran;
import hamgara.venue.utilisation.ReportPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums the hours that were booked for two agencies when both agreed to a shared timetable, but for those in which the
/// venue is closed: what did not take place was not given.
@ApplicationScoped
class AgencyHours {

    private final EntityManager entities;
    private final Clock clock;

    AgencyHours(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    AgencyHoursReport report(AgencyHoursQuery query) {
        ReportPeriod period = ReportPeriod.around(query.from, query.to, Tehran.dayOf(clock.instant()));
        var sql = new StringBuilder("""
                select h.agency, h.partner, sum(case when h.given_minutes > 0 then open.minutes else 0 end),
                       sum(case when h.received_minutes > 0 then open.minutes else 0 end)
                from exchanged_hours h join capacity_match m on m.id = h.match_id
                join capacity c on c.id = h.capacity_id
                left join facility f on f.id = c.facility_id
                cross join lateral (select tstzrange(
                    (h.day + h.from_time) at time zone 'Asia/Tehran',
                    (h.day + h.from_time + (h.given_minutes + h.received_minutes) * interval '1 minute')
                        at time zone 'Asia/Tehran') as span) x
                cross join lateral (
                    select minutes_of(tstzmultirange(x.span) - coalesce((
                        select range_agg(tstzrange(s.starts_at, s.ends_at)) from closure s
                        where s.venue_id = f.venue_id and s.revoked_at is null and s.ends_at > lower(x.span)
                          and s.starts_at < upper(x.span)), '{}')) as minutes) open
                where h.day >= :from and h.day <= :to""");
        Map<String, Object> params = new HashMap<>(Map.of("from", period.from(), "to", period.to()));
        if (query.county != null) {
            sql.append(" and m.county = :county");
            params.put("county", query.county);
        }
        if (query.agency != null) {
            sql.append(" and h.agency = :agency");
            params.put("agency", query.agency);
        }
        if (query.match != null) {
            sql.append(" and h.match_id = :match");
            params.put("match", query.match);
        }
        var hours = entities.createNativeQuery(
                sql.append(" group by 1, 2 order by 1, 2").toString());
        params.forEach(hours::setParameter);
        List<?> rows = hours.getResultList();
        return AgencyHoursReport.of(
                period,
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> AgencyHoursView.of(
                                (String) row[0],
                                (String) row[1],
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).longValue()))
                        .toList());
    }
}
