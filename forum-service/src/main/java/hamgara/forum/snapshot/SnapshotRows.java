package hamgara.forum.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps published maps.
@ApplicationScoped
class SnapshotRows {

    private static final String HEAD = """
            select conversation_id, seq, algorithm, cold, cast(seen as text), input_hash, previous_hash, body_hash, voters,
                   votes, groups, smallest_group, published_at
            from opinion_snapshot where conversation_id = :conversation""";

    private final Session database;

    SnapshotRows(Session database) {
        this.database = database;
    }

    Optional<Snapshot> latest(UUID conversation) {
        return database.createNativeQuery(HEAD + " order by seq desc limit 1", Object[].class)
                .setParameter("conversation", conversation)
                .getResultStream()
                .map(SnapshotRows::snapshot)
                .findFirst();
    }

    Optional<Snapshot> of(UUID conversation, int seq) {
        return database.createNativeQuery(HEAD + " and seq = :seq", Object[].class)
                .setParameter("conversation", conversation)
                .setParameter("seq", seq)
                .getResultStream()
                .map(SnapshotRows::snapshot)
                .findFirst();
    }

    List<Snapshot> below(UUID conversation, int seq, int limit) {
        return database.createNativeQuery(HEAD + " and seq < :seq order by seq desc limit :limit", Object[].class)
                .setParameter("conversation", conversation)
                .setParameter("seq", seq)
                .setParameter("limit", limit)
                .getResultStream()
                .map(SnapshotRows::snapshot)
                .toList();
    }

    String body(UUID conversation, int seq) {
        return column("body", String.class, conversation, seq);
    }

    byte[] groupOf(UUID conversation, int seq) {
        return column("group_of", byte[].class, conversation, seq);
    }

    byte[] places(UUID conversation, int seq) {
        return column("places", byte[].class, conversation, seq);
    }

    @Nullable
    String state(UUID conversation, int seq) {
        return column("state", String.class, conversation, seq);
    }

    private <T> T column(String name, Class<T> type, UUID conversation, int seq) {
        return database.createNativeQuery(
                        "select " + name
                                + " from opinion_snapshot where conversation_id = :conversation and seq = :seq",
                        type)
                .setParameter("conversation", conversation)
                .setParameter("seq", seq)
                .getSingleResult();
    }

    /// Publishes the next one; what only the latest needs is taken from those before it.
    void add(Snapshot made, long moderationSeq, String body, byte[] groupOf, byte[] places, String state) {
        database.createNativeMutationQuery("""
                        insert into opinion_snapshot (conversation_id, seq, algorithm, cold, seen, moderation_seq, input_hash,
                                                      previous_hash, body, body_hash, voters, votes, groups, smallest_group,
                                                      group_of, places, state, published_at)
                        values (:conversation, :seq, :algorithm, :cold, cast(:seen as pg_snapshot), :moderation, :input,
                                :previous, :body, :hash, :voters, :votes, :groups, :smallest, :groupOf, :places,
                                :state, :at)""")
                .setParameter("conversation", made.conversation())
                .setParameter("seq", made.seq())
                .setParameter("algorithm", made.algorithm())
                .setParameter("cold", made.cold())
                .setParameter("seen", made.seen())
                .setParameter("moderation", moderationSeq)
                .setParameter("input", made.inputHash())
                .setParameter("previous", made.previousHash(), String.class)
                .setParameter("body", body)
                .setParameter("hash", made.bodyHash())
                .setParameter("voters", made.voters())
                .setParameter("votes", made.votes())
                .setParameter("groups", made.groups())
                .setParameter("smallest", made.smallestGroup())
                .setParameter("groupOf", groupOf)
                .setParameter("places", places)
                .setParameter("state", state)
                .setParameter("at", made.publishedAt())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update opinion_snapshot set places = null, state = null
                        where conversation_id = :conversation and seq < :seq and (places is not null or state is not null)""")
                .setParameter("conversation", made.conversation())
                .setParameter("seq", made.seq())
                .executeUpdate();
    }

    /// Writes down with each voter the shown group, where it changed; two arrays as the database writes them.
    void group(UUID conversation, String voters, String groups) {
        database.createNativeMutationQuery("""
                        update opinion_voter v set group_no = cast(nullif(n.group_no, -1) as smallint)
                        from unnest(cast(:voters as bigint[]), cast(:groups as int[])) n (no, group_no)
                        where v.no = n.no and v.conversation_id = :conversation
                            and v.group_no is distinct from cast(nullif(n.group_no, -1) as smallint)""")
                .setParameter("voters", voters)
                .setParameter("groups", groups)
                .setParameter("conversation", conversation)
                .executeUpdate();
    }

    Optional<Long> voter(UUID conversation, String person) {
        return database.createNativeQuery(
                        "select no from opinion_voter where conversation_id = :conversation and person = :person",
                        Long.class)
                .setParameter("conversation", conversation)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    long votes(UUID conversation, long voter) {
        return database.createNativeQuery(
                        "select count(*) from opinion_vote where conversation_id = :conversation and voter_no = :voter",
                        Long.class)
                .setParameter("conversation", conversation)
                .setParameter("voter", voter)
                .getSingleResult();
    }

    private static Snapshot snapshot(Object[] row) {
        return new Snapshot(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                (String) row[2],
                (Boolean) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                ((Number) row[8]).intValue(),
                ((Number) row[9]).intValue(),
                ((Number) row[10]).intValue(),
                ((Number) row[11]).intValue(),
                (Instant) row[12]);
    }
}
