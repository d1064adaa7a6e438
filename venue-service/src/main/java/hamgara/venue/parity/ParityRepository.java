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

    /// Place-minutes of slots from 17:00 on, and of all of Thursday and Friday; what was cancelled is not offered.
    Offered offered(String county, @Nullable String venue, ReportPeriod period) {
        var query = entities.createNativeQuery(
                        """
                        select coalesce(sum(minutes) filter (where audience in ('WOMEN', 'GIRLS')), 0),
                               coalesce(sum(minutes) filter (where audience in ('MEN', 'BOYS')), 0),
                               coalesce(sum(minutes) filter (where audience not in ('WOMEN', 'GIRLS', 'MEN', 'BOYS')), 0)
                        from (select s.audience,
                                     s.capacity * (extract(epoch from l.ends - case when extract(isodow from l.starts) in (4, 5)
                                         then l.starts else greatest(l.starts, date_trunc('day', l.starts) + interval '17 hours')
                                         end) / 60) as minutes
                              from slot s
                              join venue v on v.id = s.venue_id
                              cross join lateral (select s.starts_at at time zone 'Asia/Tehran' as starts,
                                                         s.ends_at at time zone 'Asia/Tehran' as ends) l
                              where v.county = :county and s.status not in ('DRAFT', 'CANCELLED', 'RELEASED')
                                and s.starts_at >= cast(cast(:from as date) as timestamp) at time zone 'Asia/Tehran'
                                and s.starts_at < cast(cast(:to as date) + 1 as timestamp) at time zone 'Asia/Tehran'""" + (venue == null ? "" : " and v.code = :venue") + ") x where minutes > 0")
                .setParameter("county", county)
                .setParameter("from", period.from())
                .setParameter("to", period.to());
        if (venue != null) {
            query.setParameter("venue", venue);
        }
        Object[] row = (Object[]) query.getSingleResult();
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
