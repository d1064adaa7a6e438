package hamgara.forum.statistics;

import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.hibernate.Session;

/// Counts who took part once a month is over, some halls at a time; any number of instances may do so.
@ApplicationScoped
class MonthSweep {

    private static final int PIECE = 50;
    /// Months back for which what was missed is made up.
    private static final int MONTHS = 3;

    private final Session database;
    private final Clock clock;

    MonthSweep(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.month-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "month-sweep")
    void sweep() {
        LocalDate end = Tehran.monthOf(Tehran.dayOf(clock.instant()));
        for (int back = 0; back < MONTHS; back++) {
            LocalDate begin = Tehran.monthOf(end.minusDays(1));
            LocalDate to = end;
            while (QuarkusTransaction.requiringNew().call(() -> count(begin, to)) == PIECE) {}
            end = begin;
        }
    }

    private int count(LocalDate begin, LocalDate end) {
        return database.createNativeMutationQuery("""
                        insert into participation_month (hall_id, month, wrote, supported, attended, voted, proposals,
                                                         comments, supports, votes)
                        select h.id, :month, w.people, s.people, a.people, v.people, p.proposals, w.comments, s.supports,
                               v.votes
                        from (select id from hall where opened_at < :end
                                and not exists (select from participation_month m where m.hall_id = hall.id and m.month = :month)
                              order by id limit :limit for update skip locked) h
                        cross join lateral (
                            select count(distinct author) as people, count(*) filter (where kind = 'COMMENT') as comments
                            from content
                            where hall_id = h.id and written_at >= :begin and written_at < :end) w
                        cross join lateral (
                            select count(*) as proposals from proposal
                            where hall_id = h.id and published_at >= :begin and published_at < :end) p
                        cross join lateral (
                            select count(distinct x.person) as people, count(*) as supports
                            from proposal_support x join proposal q on q.id = x.proposal_id
                            where q.hall_id = h.id and x.supported_at >= :begin and x.supported_at < :end) s
                        cross join lateral (
                            select count(distinct r.person) as people
                            from registration r join hall_session g on g.id = r.session_id
                            where g.hall_id = h.id and r.checked_in_at >= :begin and r.checked_in_at < :end) a
                        cross join lateral (
                            select count(distinct u.person) as people, count(*) as votes
                            from opinion_vote o join conversation t on t.id = o.conversation_id
                            join opinion_voter u on u.no = o.voter_no
                            where t.hall_id = h.id and o.voted_at >= :begin and o.voted_at < :end) v
                        on conflict do nothing""")
                .setParameter("month", Jalali.of(begin).substring(0, "1405-09".length()))
                .setParameter("begin", Tehran.startOf(begin))
                .setParameter("end", Tehran.startOf(end))
                .setParameter("limit", PIECE)
                .executeUpdate();
    }
}
