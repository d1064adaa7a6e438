package hamgara.forum.distance;

import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Works the indicators out of the steps and answers of the cases whenever they are asked for: there is no number of
/// their own that could drift. Cases of private halls are not among them.
@ApplicationScoped
class Distances {

    private final Session database;

    Distances(Session database) {
        this.database = database;
    }

    List<DistanceView> by(By by, @Nullable String county, LocalDate from, LocalDate until) {
        return database.createNativeQuery("""
                        with asked as (
                            select case when :by = 'AGENCY' then c.agency else c.county end as code,
                                   cast(extract(epoch from (
                                       select min(s.at) from case_step s
                                       where s.case_id = c.id
                                         and s.step in ('ACKNOWLEDGED', 'OUT_OF_COMPETENCE', 'ANSWERED')
                                   ) - c.opened_at) / 3600 as double precision) as hours,
                                   c.referrals,
                                   (select a.in_time from case_answer a where a.case_id = c.id and a.is_final
                                    order by a.no limit 1) as in_time,
                                   c.state <> 'ANSWERED' and c.overdue_at is not null as late
                            from agency_case c
                            where c.opened_at >= :from and c.opened_at < :until
                              and (cast(:county as text) is null or c.county = :county)
                              and not exists (select 1 from hall h where h.id = c.hall_id and h.visibility = 'PRIVATE'))
                        select code, cast(count(*) as int) as cases,
                               percentile_cont(0.5) within group (order by hours) as median, avg(hours) as mean,
                               cast(avg(referrals) as double precision) as referrals,
                               cast(count(*) filter (where in_time is not null or late) as int) as decided,
                               cast(count(*) filter (where in_time) as int) as in_time
                        from asked group by code order by code""", Object[].class)
                .setParameter("by", by.name())
                .setParameter("county", county, String.class)
                .setParameter("from", Tehran.startOf(from))
                .setParameter("until", Tehran.startOf(until.plusDays(1)))
                .getResultStream()
                .map(Distances::view)
                .toList();
    }

    private static DistanceView view(Object[] row) {
        int decided = (Integer) row[5];
        return new DistanceView(
                (String) row[0],
                (Integer) row[1],
                (Double) row[2],
                (Double) row[3],
                (Double) row[4],
                decided,
                decided == 0 ? null : (double) (Integer) row[6] / decided);
    }

    /// Whose distance.
    enum By {
        AGENCY,
        COUNTY
    }
}
