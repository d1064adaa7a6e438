package hamgara.venue.parity;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.venue.parity.ParityView.Offered;
import hamgara.venue.utilisation.ReportPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the places of evenings and weekends, and keeps the limits.
@ApplicationScoped
class ParityRepository {

    static final int USUAL_PERCENT = 45;

    private final EntityManager entities;

    ParityRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// What people can come to from 17:00 on, and on Thursdays and Fridays: slots, and the opening hours of
    /// facilities that parties take for a chosen time, taken or not. Nothing counts while the venue is closed,
    /// kept for pupils or, as to days to come, out of use, nor without the staff that the hours require.
    private static final String OFFERED = """
            with place as (
                select v.id, v.state = 'OPEN' and v.publication = 'PUBLISHED' as in_use
                from venue v where v.county = :county and (cast(:venue as text) is null or v.code = cast(:venue as text))),
            hours as (
                select * from (
                    select f.id as facility_id, f.venue_id, f.places, v.in_use, d.day, o.id as opening_set_id,
                           rank() over (partition by f.id, d.day order by o.priority desc) as nth
                    from place v join facility f on f.venue_id = v.id and f.mode = 'EXCLUSIVE'
                    cross join (select cast(n as date) as day
                                from generate_series(cast(cast(:from as date) as timestamp),
                                                     cast(cast(:to as date) as timestamp), interval '1 day') n) d
                    join opening_set o on o.facility_id = f.id and o.season is not null and o.removed_at is null
                        and d.day between o.from_on and o.to_on
                    cross join lateral (select coalesce(
                        (select r.practice from holiday_rule r where r.venue_id = f.venue_id
                         and exists (select from holiday y where y.on_day = d.day)), 'AS_USUAL') as practice) h
                    where h.practice <> 'CLOSED' and (o.season = 'HOLIDAY') = (h.practice = 'SPECIAL_HOURS')) o
                where nth = 1),
            span as (
                select h.facility_id, h.venue_id, h.places, h.in_use, sp.audience, sp.staff,
                       tstzrange((h.day + t.from_time) at time zone 'Asia/Tehran',
                                 (h.day + sp.to_time) at time zone 'Asia/Tehran') as during
                from hours h
                join opening_span sp on sp.opening_set_id = h.opening_set_id and sp.weekday = to_char(h.day, 'DY')
                cross join lateral (select case when sp.weekday in ('THU', 'FRI') then sp.from_time
                                                else greatest(sp.from_time, time '17:00') end as from_time) t
                where t.from_time < sp.to_time),
            offered as (
                select s.audience,
                       s.capacity * (extract(epoch from l.ends - case when extract(isodow from l.starts) in (4, 5)
                           then l.starts else greatest(l.starts, date_trunc('day', l.starts) + interval '17 hours')
                           end) / 60) as minutes
                from slot s
                join place v on v.id = s.venue_id
                cross join lateral (select s.starts_at at time zone 'Asia/Tehran' as starts,
                                           s.ends_at at time zone 'Asia/Tehran' as ends) l
                where not s.exclusive and s.status not in ('DRAFT', 'SUSPENDED', 'BLOCKED', 'CANCELLED', 'RELEASED')
                  and s.starts_at >= cast(cast(:from as date) as timestamp) at time zone 'Asia/Tehran'
                  and s.starts_at < cast(cast(:to as date) + 1 as timestamp) at time zone 'Asia/Tehran'
                  and (v.in_use or s.ends_at <= clock_timestamp())
                  and not exists (select from closed_time c
                                  where c.venue_id = s.venue_id and c.during && tstzrange(s.starts_at, s.ends_at))
                  and (s.staff is null or staff_lacking(s.facility_id, s.starts_at, s.ends_at, s.staff) is null)
                union all
                select p.audience, p.places * minutes_of(
                           tstzmultirange(p.during)
                           * case when p.in_use then tstzmultirange(p.during)
                                  else tstzmultirange(tstzrange(null, clock_timestamp())) end
                           * coalesce((select range_intersect_agg(coalesce(
                                           (select range_agg(t.during) from staffing_time t
                                            where t.facility_id = p.facility_id and t.kind = k and t.during && p.during), '{}'))
                                       from unnest(string_to_array(p.staff, ' ')) k), tstzmultirange(p.during))
                           - coalesce((select range_agg(c.during) from closed_time c
                                       where c.venue_id = p.venue_id and c.during && p.during), '{}')
                           -- what a session or a round takes of them is no choice of a party's
                           - coalesce((select range_agg(c.during)
                                       from facility_unit u join unit_claim c on c.unit_id = u.unit_id
                                       left join slot s on s.id = c.slot_id
                                       where u.facility_id = p.facility_id and c.during && p.during
                                         and s.exclusive is distinct from true), '{}')
                           - coalesce((select range_agg(r.during) from reservation r
                                       where r.facility_id = p.facility_id and r.during && p.during), '{}'))
                from span p)
            select coalesce(sum(minutes) filter (where audience in ('WOMEN', 'GIRLS')), 0),
                   coalesce(sum(minutes) filter (where audience in ('MEN', 'BOYS')), 0),
                   coalesce(sum(minutes) filter (where audience not in ('WOMEN', 'GIRLS', 'MEN', 'BOYS')), 0)
            from offered where minutes > 0""";

    /// Place-minutes of evenings and weekends that people can come to.
    Offered offered(String county, @Nullable String venue, ReportPeriod period) {
        Object[] row = (Object[]) entities.createNativeQuery(OFFERED)
                .setParameter("county", county)
                .setParameter("venue", venue)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult();
        return new Offered(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    ParityLimit limit(String county) {
        List<?> rows = entities.createNativeQuery("select percent, version from parity_limit where county = :county")
                .setParameter("county", county)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ParityLimit(county, ((Number) row[0]).intValue(), ((Number) row[1]).longValue()))
                .findFirst()
                .orElse(new ParityLimit(county, USUAL_PERCENT, 0));
    }

    /// False when somebody changed it since.
    boolean set(String county, int percent, long seenVersion) {
        return entities.createNativeQuery("""
                        insert into parity_limit as l (county, percent, version)
                        select :county, :percent, 1 where :seen = 0
                            or exists (select 1 from parity_limit where county = :county)
                        on conflict (county) do update set percent = excluded.percent, version = l.version + 1
                        where l.version = :seen""")
                        .setParameter("county", county)
                        .setParameter("percent", percent)
                        .setParameter("seen", seenVersion)
                        .executeUpdate()
                == 1;
    }

    List<String> counties() {
        List<?> codes = entities.createNativeQuery("select code from county order by code")
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    /// False when the alert of this week was raised before.
    boolean noteAlert(String county, LocalDate week, BigDecimal womenPercent, int limitPercent, Instant now) {
        return entities.createNativeQuery("""
                        insert into parity_alert (county, week_on, women_percent, limit_percent, told_at)
                        values (:county, :week, :women, :limit, :now) on conflict do nothing""")
                        .setParameter("county", county)
                        .setParameter("week", week)
                        .setParameter("women", womenPercent)
                        .setParameter("limit", limitPercent)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// One row more than the page, latest week first.
    List<ParityAlertView> alerts(@Nullable String county, PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        Query query = entities.createNativeQuery("""
                        select county, cast(week_on as text), women_percent, limit_percent, told_at from parity_alert
                        where true"""
                + (county == null ? "" : " and county = :county")
                + (cursor.isEmpty() ? "" : " and (week_on < :week or week_on = :week and county > :after)")
                + " order by week_on desc, county");
        if (county != null) {
            query.setParameter("county", county);
        }
        cursor.ifPresent(last -> query.setParameter("week", last.day(0)).setParameter("after", last.at(1)));
        List<?> rows = query.setMaxResults(page.rowsToRead()).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> ParityAlertView.of(
                        (String) row[0],
                        LocalDate.parse((String) row[1]),
                        (BigDecimal) row[2],
                        (Integer) row[3],
                        row[4] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[4]))
                .toList();
    }

    static Cursor cursorOf(ParityAlertView alert) {
        return Cursor.of(alert.weekOn(), alert.county());
    }
}
