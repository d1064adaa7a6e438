package hamgara.forum.vote;

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
    private final Clock clock;

    Votes(VoteRows rows, Statements statements, Clock clock) {
        this.rows = rows;
        this.statements = statements;
        this.clock = clock;
    }

    @Transactional
    VoteView cast(UUID id, Vote vote, String person) {
        StatementFacts statement = statements.votable(id);
        long voter = rows.voter(statement.conversationId(), person);
        rows.cast(statement.conversationId(), voter, statement.no(), vote.value, clock.instant());
        if (!statement.hasVotes()) {
            rows.place(id);
        }
        return new VoteView(id, vote);
    }
}
