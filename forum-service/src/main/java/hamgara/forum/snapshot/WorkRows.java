package hamgara.forum.snapshot;

import hamgara.forum.polis.OpinionParams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Hands out which map is worked out next, to one at a time; the database's clock decides.
@ApplicationScoped
class WorkRows {

    private final Session database;

    WorkRows(Session database) {
        this.database = database;
    }

    /// A conversation whose next map is to be worked out by whoever holds the lease.
    record Work(
            UUID conversation,
            UUID hall,
            String county,
            OpinionParams params,
            @Nullable Instant askedAt,
            boolean cold) {}

    /// A conversation that was asked for or has changed since its last map, and has rested.
    Optional<Work> claim(Duration lease) {
        return database.createNativeQuery("""
                        with next as (
                            select w.conversation_id
                            from opinion_work w
                            join conversation c on c.id = w.conversation_id
                            left join lateral (
                                select s.seen, s.moderation_seq from opinion_snapshot s
                                where s.conversation_id = c.id order by s.seq desc limit 1) last on true
                            where (w.leased_until is null or w.leased_until < clock_timestamp())
                                and (w.asked_at is not null
                                     or w.not_before <= clock_timestamp()
                                        and (last.seen is null
                                             or last.moderation_seq <> c.moderation_seq
                                             or exists (select 1 from opinion_vote_log l
                                                        where l.conversation_id = c.id
                                                            and l.xid >= pg_snapshot_xmin(last.seen)
                                                            and not pg_visible_in_snapshot(l.xid, last.seen))))
                            order by w.asked_at nulls last, w.not_before
                            limit 1 for update of w skip locked)
                        update opinion_work w
                        set leased_until = clock_timestamp() + make_interval(secs => :lease)
                        from next, conversation c
                        where w.conversation_id = next.conversation_id and c.id = next.conversation_id
                        returning c.id, c.hall_id, c.county, c.least_votes, c.least_voters, c.base_clusters, c.most_groups,
                                  c.steadiness, c.refuse_small_groups, w.asked_at, w.asked_cold""", Object[].class)
                .setParameter("lease", (double) lease.toSeconds())
                .getResultStream()
                .map(WorkRows::work)
                .findFirst();
    }

    /// The map is there, or there is none to work out; the next may come after a rest.
    void done(Work work, Duration rest) {
        database.createNativeMutationQuery("""
                        update opinion_work
                        set leased_until = null,
                            not_before = clock_timestamp() + make_interval(secs => :rest),
                            asked_cold = asked_cold and asked_at is distinct from :asked,
                            asked_at = nullif(asked_at, :asked)
                        where conversation_id = :conversation""")
                .setParameter("rest", rest.toMillis() / 1000.0)
                .setParameter("asked", work.askedAt(), Instant.class)
                .setParameter("conversation", work.conversation())
                .executeUpdate();
    }

    void ask(UUID conversation, boolean cold) {
        database.createNativeMutationQuery("""
                        update opinion_work
                        set asked_at = clock_timestamp(), asked_cold = asked_cold or :cold
                        where conversation_id = :conversation""")
                .setParameter("cold", cold)
                .setParameter("conversation", conversation)
                .executeUpdate();
    }

    private static Work work(Object[] row) {
        return new Work(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                new OpinionParams(
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue(),
                        ((Number) row[6]).intValue(),
                        ((Number) row[7]).intValue(),
                        (Boolean) row[8]),
                (Instant) row[9],
                (Boolean) row[10]);
    }
}
