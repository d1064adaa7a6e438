package hamgara.forum.deskentry;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.phase.Phases;
import hamgara.forum.policy.Act;
import hamgara.forum.statement.StatementFacts;
import hamgara.forum.statement.Statements;
import hamgara.forum.vote.Vote;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Enters votes on statements at a desk. One person has one vote at the desks on a statement; entered again it is
/// changed, on the way on which it first came.
@ApplicationScoped
class DeskVotes {

    private final Session database;
    private final Statements statements;
    private final Halls halls;
    private final Phases phases;
    private final DeskVoices voices;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    DeskVotes(
            Session database,
            Statements statements,
            Halls halls,
            Phases phases,
            DeskVoices voices,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.statements = statements;
        this.halls = halls;
        this.phases = phases;
        this.voices = voices;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    StatementVoicesView enter(NewDeskVote request) {
        StatementFacts statement = statements.votable(request.statementId());
        HallFacts hall = statement.hall();
        caller.requireCounty(hall.county());
        halls.requireActive(hall);
        phases.requireOpen(hall, Act.VOTE);
        String voice = voices.of(statement.id(), request.voice());
        if (add(statement.id(), voice, request) || change(statement.id(), voice, request.vote())) {
            audit.write(
                    hall.id(),
                    hall.county(),
                    "DESK_VOTE_ENTERED",
                    statement.id(),
                    Map.of("channel", request.channel().name()));
        }
        return counted(statement.id(), hall);
    }

    StatementVoicesView show(UUID statement) {
        return counted(statement, statements.hallOf(statement));
    }

    /// The primary key lets one of two entries of the same voice be the first.
    private boolean add(UUID statement, String voice, NewDeskVote request) {
        boolean isNew = database.createNativeMutationQuery("""
                        insert into desk_vote (statement_id, voice, channel, vote, entered_at)
                        values (:statement, :voice, :channel, :vote, :at) on conflict (statement_id, voice) do nothing""")
                        .setParameter("statement", statement)
                        .setParameter("voice", voice)
                        .setParameter("channel", request.channel().name())
                        .setParameter("vote", request.vote().name())
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
        if (isNew) {
            database.createNativeMutationQuery("""
                            insert into desk_tally (statement_id, channel, agree, disagree, pass)
                            values (:statement, :channel, :agree, :disagree, :pass)
                            on conflict (statement_id, channel) do update set agree = desk_tally.agree + excluded.agree,
                                disagree = desk_tally.disagree + excluded.disagree,
                                pass = desk_tally.pass + excluded.pass""")
                    .setParameter("statement", statement)
                    .setParameter("channel", request.channel().name())
                    .setParameter("agree", request.vote() == Vote.AGREE ? 1 : 0)
                    .setParameter("disagree", request.vote() == Vote.DISAGREE ? 1 : 0)
                    .setParameter("pass", request.vote() == Vote.PASS ? 1 : 0)
                    .executeUpdate();
        }
        return isNew;
    }

    /// False when it is what was entered before. The row is held while its vote moves from one number to the other.
    private boolean change(UUID statement, String voice, Vote vote) {
        Object[] was = database.createNativeQuery("""
                        select channel, vote from desk_vote where statement_id = :statement and voice = :voice
                        for update""", Object[].class)
                .setParameter("statement", statement)
                .setParameter("voice", voice)
                .getSingleResult();
        Vote before = Vote.valueOf((String) was[1]);
        if (before == vote) {
            return false;
        }
        database.createNativeMutationQuery("""
                        update desk_vote set vote = :vote, entered_at = :at
                        where statement_id = :statement and voice = :voice""")
                .setParameter("vote", vote.name())
                .setParameter("at", clock.instant())
                .setParameter("statement", statement)
                .setParameter("voice", voice)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update desk_tally
                        set agree = agree + :agree, disagree = disagree + :disagree, pass = pass + :pass
                        where statement_id = :statement and channel = :channel""")
                .setParameter("agree", moved(Vote.AGREE, before, vote))
                .setParameter("disagree", moved(Vote.DISAGREE, before, vote))
                .setParameter("pass", moved(Vote.PASS, before, vote))
                .setParameter("statement", statement)
                .setParameter("channel", was[0])
                .executeUpdate();
        return true;
    }

    private static int moved(Vote number, Vote before, Vote now) {
        return (number == now ? 1 : 0) - (number == before ? 1 : 0);
    }

    private StatementVoicesView counted(UUID statement, HallFacts hall) {
        int smallest = hall.policy().terms().smallestCell();
        Map<String, StatementVoicesView.Votes> ways = new HashMap<>();
        List<Object[]> rows = database.createNativeQuery(
                        "select channel, agree, disagree, pass from desk_tally where statement_id = :statement",
                        Object[].class)
                .setParameter("statement", statement)
                .getResultList();
        for (Object[] row : rows) {
            ways.put((String) row[0], new StatementVoicesView.Votes((Integer) row[1], (Integer) row[2], (Integer)
                    row[3]));
        }
        return new StatementVoicesView(
                statement,
                smallest,
                shown(ways.get(Channel.ASSISTED.name()), smallest),
                shown(ways.get(Channel.PAPER.name()), smallest));
    }

    private static StatementVoicesView.@Nullable Votes shown(StatementVoicesView.@Nullable Votes votes, int smallest) {
        return votes == null || votes.people() < smallest ? null : votes;
    }
}
