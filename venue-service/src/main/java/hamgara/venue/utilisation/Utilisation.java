package hamgara.venue.utilisation;

import hamgara.kit.time.Tehran;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.utilisation.DayLedger.Buckets;
import hamgara.venue.utilisation.UtilisationRow.Counted;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reports what became of the places, beside what people asked for in vain.
@ApplicationScoped
class Utilisation {

    private static final String REPORT = """
            with used as (
                select KEY as key, sum(x.installed) as installed, sum(x.closed) as closed, sum(x.blocked) as blocked,
                       sum(x.not_offered) as not_offered, sum(x.attended) as attended, sum(x.expected) as expected,
                       sum(x.no_show) as no_show, sum(x.late_cancelled) as late_cancelled, sum(x.unsold) as unsold,
                       few(x.attended_people) as p1, few(x.expected_people) as p2, few(x.no_show_people) as p3,
                       few(x.late_people) as p4
                from (select l.*, p.kind, p.venue_code, p.county, p.agency, p.area_code
                      from capacity_ledger l join facility_place p on p.facility_id = l.facility_id) x
                where x.day >= :from and x.day <= :toCONDITIONS group by 1),
            missed as (
                select key, sum(requests) as requests, sum(minutes) as minutes, sum(people) as people
                from (select key, sum(requests) as requests, sum(minutes) as minutes,
                             people_behind(reason, sum(requests), max(requests)) as people
                      from (select KEY as key, x.day, x.reason, x.county, x.area_code, x.kind, x.audience,
                                   sum(x.requests) as requests, sum(x.place_minutes) as minutes
                            from (select d.*, coalesce(p.venue_code, '') as venue_code, p.agency
                                  from demand_count d left join facility_place p on p.facility_id = d.facility_id) x
                            where x.day >= :from and x.day <= :toCONDITIONS group by 1, 2, 3, 4, 5, 6, 7) a
                      group by key, reason, county, area_code, kind, audience) b
                group by key)
            select coalesce(u.key, m.key), coalesce(installed, 0), coalesce(closed, 0), coalesce(blocked, 0),
                   coalesce(not_offered, 0), coalesce(attended, 0), coalesce(expected, 0), coalesce(no_show, 0),
                   coalesce(late_cancelled, 0), coalesce(unsold, 0), words_of(p1), words_of(p2), words_of(p3), words_of(p4),
                   coalesce(m.requests, 0), coalesce(m.minutes, 0),
                   coalesce(m.people, 0)
            from used u full join missed m on m.key = u.key
            order by 1""";

    private final EntityManager entities;
    private final LedgerRepository ledger;
    private final Facilities facilities;
    private final Venues venues;
    private final Clock clock;

    Utilisation(EntityManager entities, LedgerRepository ledger, Facilities facilities, Venues venues, Clock clock) {
        this.entities = entities;
        this.ledger = ledger;
        this.facilities = facilities;
        this.venues = venues;
        this.clock = clock;
    }

    @Transactional
    UtilisationView report(UtilisationQuery query) {
        ReportPeriod period = ReportPeriod.past(query.from, query.to, today());
        Map<String, Object> params = new HashMap<>(Map.of("from", period.from(), "to", period.to()));
        String conditions = query.conditions(params);
        var report = entities.createNativeQuery(
                REPORT.replace("KEY", query.grouping().key()).replace("CONDITIONS", conditions));
        params.forEach(report::setParameter);
        List<?> rows = report.getResultList();
        return UtilisationView.of(
                period,
                query.grouping(),
                rows.stream().map(row -> counted((Object[]) row)).toList());
    }

    private static Counted counted(Object[] row) {
        return new Counted(
                (String) row[0],
                Buckets.of(row, 1),
                IntStream.range(10, 14)
                        .mapToObj(i -> SmallCells.people((String) row[i]))
                        .toList(),
                ((Number) row[14]).longValue(),
                ((Number) row[15]).longValue(),
                ((Number) row[16]).longValue());
    }

    /// For those who run the facility: they know its bookings one by one.
    @Transactional
    DayLedger day(UUID id, @Nullable LocalDate on) {
        FacilityFacts facility = facilities.of(id);
        venues.requireRun(facility.venue());
        LocalDate day = on == null ? today() : on;
        ReportPeriod.requireReported(day, "/on");
        if (day.isAfter(today())) {
            throw new UtilisationRefusal.LedgerDayAhead().at("/on");
        }
        return DayLedger.of(id, day, ledger.day(id, day));
    }

    /// Has days reckoned anew from slots, bookings and closures; answers how many.
    @Transactional
    int rebuild(LedgerRebuild request) {
        return ledger.noteAll(ReportPeriod.past(request.fromOn(), request.toOn(), today()), request.facilityId());
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }
}
