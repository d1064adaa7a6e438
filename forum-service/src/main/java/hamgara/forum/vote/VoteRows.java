package hamgara.forum.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps votes. Nothing is counted here and no row is shared by those who vote on, so a vote costs the same in every
/// conversation.
@ApplicationScoped
class VoteRows {

    private final Session database;

    VoteRows(Session database) {
        this.database = database;
    }

    /// The number of a person in a conversation.
    Optional<Long> voter(UUID conversation, String person) {
        return database.createNativeQuery(
                        "select no from opinion_voter where conversation_id = :conversation and person = :person",
                        Long.class)
                .setParameter("conversation", conversation)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /// The number is given with the first vote, and to two first votes at once the same: false for the second.
    boolean addVoter(UUID conversation, String person) {
        return database.createNativeMutationQuery("""
                        insert into opinion_voter (conversation_id, person, first_vote)
                        values (:conversation, :person, nextval('opinion_vote_seq'))
                        on conflict (conversation_id, person) do nothing""")
                        .setParameter("conversation", conversation)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    /// The later vote stays, of two of one instant the one that came second; what counted is written down for good.
    void cast(UUID conversation, long voter, long statement, int vote, Instant at) {
        database.createNativeMutationQuery("""
                        with counted as (
                            insert into opinion_vote (conversation_id, voter_no, statement_no, vote, voted_at, seq)
                            values (:conversation, :voter, :statement, :vote, :at, nextval('opinion_vote_seq'))
                            on conflict (conversation_id, voter_no, statement_no) do update
                            set vote = excluded.vote, voted_at = excluded.voted_at, seq = excluded.seq
                            where (opinion_vote.voted_at, opinion_vote.seq) < (excluded.voted_at, excluded.seq)
                            returning conversation_id, seq, voter_no, statement_no, vote, voted_at)
                        insert into opinion_vote_log (conversation_id, seq, voter_no, statement_no, vote, voted_at)
                        select conversation_id, seq, voter_no, statement_no, vote, voted_at from counted""")
                .setParameter("conversation", conversation)
                .setParameter("voter", voter)
                .setParameter("statement", statement)
                .setParameter("vote", vote)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// The first vote on a statement gives it its place in the table, once.
    void place(UUID statement) {
        database.createNativeMutationQuery("""
                        update statement set first_vote = nextval('opinion_vote_seq')
                        where id = :statement and first_vote is null""")
                .setParameter("statement", statement)
                .executeUpdate();
    }
}
