package hamgara.forum.statistics;

import hamgara.forum.cells.SmallCells;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Counts what the halls do; what stands for things is counted as it stands, numbers of people are those of months that
/// are over.
@ApplicationScoped
class Statistics {

    private final Session database;
    private final Halls halls;

    Statistics(Session database, Halls halls) {
        this.database = database;
        this.halls = halls;
    }

    /// By county and hall.
    List<HallNumbersView> halls(@Nullable String county, String afterCounty, @Nullable UUID afterId, int limit) {
        return database.createNativeQuery("""
                        select h.id, h.county, h.active_members, v.smallest, p.proposals, p.supports, i.comments, c.cases,
                               c.answered, c.late, s.held, m.signed, r.resolutions, r.verified
                        from (select id, county, active_members from hall
                              where (cast(:county as text) is null or county = :county)
                                and id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))
                                and (county, id) > (:afterCounty, coalesce(cast(:afterId as uuid),
                                                                           '00000000-0000-0000-0000-000000000000'))
                              order by county, id limit :limit) h
                        cross join lateral (
                            select coalesce(cast(terms ->> 'smallestCell' as int), 10) as smallest from hall_policy
                            where hall_id = h.id order by version desc limit 1) v
                        cross join lateral (
                            select count(*) as proposals,
                                   coalesce(sum(supporters) filter (where state <> 'MERGED'), 0) as supports
                            from proposal q where hall_id = h.id and published_at is not null
                              and not exists (select from content o where o.id = q.id and o.state <> 'SHOWN')) p
                        cross join lateral (
                            select coalesce(sum(improve + evidence + capacity_offer + concern_with_alternative), 0) as comments
                            from thread t where hall_id = h.id
                              and not exists (select from content o where o.id = t.on_id and o.state <> 'SHOWN')) i
                        cross join lateral (
                            select count(*) as cases, count(*) filter (where state = 'ANSWERED') as answered,
                                   count(*) filter (where late_days > 0 and state <> 'ANSWERED') as late
                            from agency_case where hall_id = h.id) c
                        cross join lateral (
                            select count(*) filter (where state in ('HELD', 'CLOSED')) as held
                            from hall_session where hall_id = h.id) s
                        cross join lateral (
                            select count(*) as signed from minutes where hall_id = h.id and state = 'SIGNED') m
                        cross join lateral (
                            select count(*) as resolutions,
                                   count(*) filter (where state in ('DONE_VERIFIED', 'CLOSED')) as verified
                            from resolution where hall_id = h.id) r
                        order by h.county, h.id""", Object[].class)
                .setParameter("county", county, String.class)
                .setParameter(
                        "unseen", halls.unseen().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("afterCounty", afterCounty)
                .setParameter("afterId", afterId, UUID.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new HallNumbersView(
                        (UUID) row[0],
                        (String) row[1],
                        SmallCells.shown(number(row[2]), number(row[3])),
                        number(row[4]),
                        ((Number) row[5]).longValue(),
                        ((Number) row[6]).longValue(),
                        number(row[7]),
                        number(row[8]),
                        number(row[9]),
                        number(row[10]),
                        number(row[11]),
                        number(row[12]),
                        number(row[13])))
                .toList();
    }

    /// By code; topics without a proposal are not there.
    List<TopicNumbersView> topics(UUID hall, String after, int limit) {
        halls.facts(hall);
        return database.createNativeQuery("""
                        select subject, count(*), coalesce(sum(supporters) filter (where state <> 'MERGED'), 0),
                               count(*) filter (where state = 'WITH_AGENCY'), count(*) filter (where state = 'ANSWERED')
                        from proposal p where hall_id = :hall and published_at is not null and subject > :after
                          and not exists (select from content o where o.id = p.id and o.state <> 'SHOWN')
                        group by subject order by subject limit :limit""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new TopicNumbersView(
                        (String) row[0], number(row[1]), ((Number) row[2]).longValue(), number(row[3]), number(row[4])))
                .toList();
    }

    /// The newest month first.
    List<ParticipationView> participation(UUID hall, String before, int limit) {
        HallFacts facts = halls.facts(hall);
        int smallest = facts.policy().terms().smallestCell();
        return database.createNativeQuery("""
                        select month, wrote, supported, attended, voted, proposals, comments, supports, votes
                        from participation_month where hall_id = :hall and month < :before
                        order by month desc limit :limit""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new ParticipationView(
                        (String) row[0],
                        SmallCells.shown(number(row[1]), smallest),
                        SmallCells.shown(number(row[2]), smallest),
                        SmallCells.shown(number(row[3]), smallest),
                        SmallCells.shown(number(row[4]), smallest),
                        number(row[5]),
                        number(row[6]),
                        SmallCells.shown(number(row[7]), smallest),
                        SmallCells.shown(number(row[8]), smallest)))
                .toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
