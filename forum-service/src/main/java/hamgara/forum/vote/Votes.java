package hamgara.forum.vote;

import hamgara.forum.conversation.Conversations;
import hamgara.forum.participant.Participants;
import hamgara.forum.personal.Remains;
import hamgara.forum.policy.Act;
import hamgara.forum.statement.StatementFacts;
import hamgara.forum.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Takes votes.
@ApplicationScoped
class Votes {

    private final VoteRows rows;
    private final Statements statements;
    private final Conversations conversations;
    private final Participants participants;
    private final Remains remains;
    private final Clock clock;

    Votes(VoteRows rows, Statements statements, Conversations conversations, Participants participants, Remains remains, Clock clock) {
        this.rows = rows;
        this.statements = statements;
        this.conversations = conversations;
        this.participants = participants;
        this.remains = remains;
        this.clock = clock;
    }

    @Transactional
    VoteView cast(UUID id, Vote vote) {
        StatementFacts statement = statements.votable(id);
        String person = participants.require(Act.VOTE, statement.hall(), null);
        long voter = voter(statement.conversationId(), person);
        rows.cast(statement.conversationId(), voter, statement.no(), vote.value, clock.instant());
        if (!statement.hasVotes()) {
            rows.place(id);
        }
        return new VoteView(id, vote);
    }

    /// The row of a person in the table of a conversation. Who was forgotten has one there and gets no other.
    private long voter(UUID conversation, String person) {
        return rows.voter(conversation, person).orElseGet(() -> {
            if (rows.voter(conversation, remains.of(person, conversation)).isPresent()) {
                throw new VoiceSpent();
            }
            if (rows.addVoter(conversation, person)) {
                conversations.addVoter(conversation);
            }
            return rows.voter(conversation, person).orElseThrow(); // a second statement sees what another committed
        });
    }
}
