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

/// Sums the hours that were booked for two agencies when both agreed to a shared timetable.
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
                select h.agency, h.partner, sum(h.given_minutes), sum(h.received_minutes)
                from exchanged_hours h join capacity_match m on m.id = h.match_id
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
