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
import java.util.Optional;
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

    Votes(
            VoteRows rows,
            Statements statements,
            Conversations conversations,
            Participants participants,
            Remains remains,
            Clock clock) {
        this.rows = rows;
        this.statements = statements;
        this.conversations = conversations;
        this.participants = participants;
        this.remains = remains;
        this.clock = clock;
    }

    /// The row that first votes share comes last, and is held no longer than it takes to commit.
    @Transactional
    VoteView cast(UUID id, Vote vote) {
        StatementFacts statement = statements.votable(id);
        UUID conversation = statement.conversationId();
        String person = participants.require(Act.VOTE, statement.hall(), null);
        Optional<Long> known = rows.voter(conversation, person);
        boolean isFirst = known.isEmpty() && begin(conversation, person);
        long voter = known.orElseGet(() -> rows.voter(conversation, person).orElseThrow()); // or what another committed
        rows.cast(conversation, voter, statement.no(), vote.value, clock.instant());
        if (!statement.hasVotes()) {
            rows.place(id);
        }
        if (isFirst) {
            conversations.addVoter(conversation);
        }
        return new VoteView(id, vote);
    }

    /// Gives a person a row in the table of a conversation. Who was forgotten has one there and gets no other.
    private boolean begin(UUID conversation, String person) {
        if (rows.voter(conversation, remains.of(person, conversation)).isPresent()) {
            throw new VoiceSpent();
        }
        return rows.addVoter(conversation, person);
    }
}
