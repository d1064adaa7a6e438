package hamgara.forum.breadth;

import hamgara.forum.sweep.InTurn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds the proposals whose breadth is to be worked out again, counts their supporters by group, and keeps the
/// outcome.
@ApplicationScoped
class BreadthRows {

    private final Session database;

    BreadthRows(Session database) {
        this.database = database;
    }

    /// A proposal that changed, or whose hall has another map, since its breadth was worked out; also one that came in,
    /// as long as it waits for its case.
    record Due(
            UUID proposal,
            UUID hall,
            long version,
            UUID conversation,
            int policyVersion,
            int counted,
            boolean waitsForItsCase)
            implements InTurn.OfThing {
        @Override
        public UUID id() {
            return proposal;
        }
    }

    /// What waits for its case first, and then what was looked at longest ago.
    List<Due> due(int limit) {
        return database.createNativeQuery("""
                        select p.id, p.hall_id, p.version, c.id as conversation_id, p.policy_version,
                            p.supporters - p.asked, p.state = 'QUALIFIED'
                        from proposal p
                        join conversation c on c.hall_id = p.hall_id and c.main
                        join lateral (select s.seq from opinion_snapshot s where s.conversation_id = c.id
                                      order by s.seq desc limit 1) s on true
                        left join support_breadth b on b.proposal_id = p.id
                        where (p.state = 'QUALIFIED' or (p.state = 'PUBLISHED' and p.supporters > 0))
                            and (b.proposal_id is null or b.of_version <> p.version
                                 or b.snapshot_seq <> s.seq or b.conversation_id <> c.id)
                        order by p.state = 'PUBLISHED', b.worked_out_at nulls first, p.id limit :limit""", Object[].class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Due(
                        (UUID) row[0],
                        (UUID) row[1],
                        ((Number) row[2]).longValue(),
                        (UUID) row[3],
                        (Integer) row[4],
                        (Integer) row[5],
                        (Boolean) row[6]))
                .toList();
    }

    /// Who stands behind the present words, by the group of the latest map they are in.
    Map<Integer, Integer> supportersByGroup(UUID proposal, UUID conversation) {
        Map<Integer, Integer> supporters = new HashMap<>();
        database.createNativeQuery("""
                        select v.group_no, cast(count(*) as int) from proposal_support s
                        join proposal p on p.id = s.proposal_id
                        join opinion_voter v on v.conversation_id = :conversation and v.person = s.person
                        where s.proposal_id = :proposal and s.state = 'ACTIVE' and s.version_seen = p.text_version
                            and v.group_no is not null
                        group by v.group_no""", Object[].class)
                .setParameter("conversation", conversation)
                .setParameter("proposal", proposal)
                .getResultStream()
                .forEach(row -> supporters.put(((Number) row[0]).intValue(), (Integer) row[1]));
        return supporters;
    }

    void keep(Due due, Measured measured, Instant at) {
        database.createNativeMutationQuery("""
                        insert into support_breadth (proposal_id, of_version, conversation_id, snapshot_seq, groups, complete,
                            breadth, product, worked_out_at)
                        values (:proposal, :version, :conversation, :seq, :groups, :complete, :breadth, :product, :at)
                        on conflict (proposal_id) do update set of_version = excluded.of_version,
                            conversation_id = excluded.conversation_id, snapshot_seq = excluded.snapshot_seq,
                            groups = excluded.groups, complete = excluded.complete, breadth = excluded.breadth,
                            product = excluded.product, worked_out_at = excluded.worked_out_at""")
                .setParameter("proposal", due.proposal())
                .setParameter("version", due.version())
                .setParameter("conversation", due.conversation())
                .setParameter("seq", measured.seq())
                .setParameter("groups", measured.groups())
                .setParameter("complete", measured.complete())
                .setParameter("breadth", measured.least(), Double.class)
                .setParameter("product", measured.product(), Double.class)
                .setParameter("at", at)
                .executeUpdate();
    }

    Optional<SummaryView.BreadthView> of(UUID proposal) {
        return database.createNativeQuery("""
                        select snapshot_seq, groups, complete, breadth, product, worked_out_at from support_breadth
                        where proposal_id = :proposal""", Object[].class)
                .setParameter("proposal", proposal)
                .getResultStream()
                .map(row -> new SummaryView.BreadthView(
                        rounded((Double) row[3]),
                        rounded((Double) row[4]),
                        (Integer) row[1],
                        (Boolean) row[2],
                        (Integer) row[0],
                        (Instant) row[5]))
                .findFirst();
    }

    /// To hundredths: exact shares of small groups would tell of single people.
    private static @Nullable Double rounded(@Nullable Double share) {
        return share == null ? null : Math.round(share * 100) / 100.0;
    }

    Object[] desk(UUID proposal) {
        return database.createNativeQuery("""
                        select coalesce(d.assisted, 0), coalesce(d.paper, 0), p.active_members_then
                        from proposal p left join desk_count d on d.proposal_id = p.id where p.id = :id""", Object[].class)
                .setParameter("id", proposal)
                .getSingleResult();
    }
}
