package hamgara.forum.comment;

import hamgara.forum.comment.CommentRefusal.ThreadClosed;
import hamgara.forum.comment.CommentRefusal.ThreadNotFound;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/// Knows what can be commented on, and by whom: a thread is as well known as what it stands under, and
/// where agencies know of a resolution in a private hall, what people say about it stays in the hall.
@ApplicationScoped
class Grounds {

    private final Session database;
    private final Proposals proposals;
    private final Sessions sessions;
    private final Halls halls;

    Grounds(Session database, Proposals proposals, Sessions sessions, Halls halls) {
        this.database = database;
        this.proposals = proposals;
        this.sessions = sessions;
        this.halls = halls;
    }

    Ground toRead(OnKind kind, UUID id) {
        return switch (kind) {
            case PROPOSAL -> of(proposals.facts(id));
            case SESSION -> new Ground(kind, id, sessions.facts(id).hall(), null);
            case RESOLUTION -> new Ground(kind, id, hall("select hall_id from resolution where id = :id", id), null);
            case MINUTES ->
                new Ground(kind, id, hall("select hall_id from minutes where id = :id and state = 'SIGNED'", id), null);
        };
    }

    /// The same, or a refusal where nothing is added any more.
    Ground toWrite(OnKind kind, UUID id) {
        if (kind == OnKind.PROPOSAL) {
            proposals.requireShown(id);
            return of(proposals.notWithdrawn(id));
        }
        if (kind == OnKind.SESSION) {
            SessionFacts session = sessions.facts(id);
            if (session.state() == SessionState.CANCELLED) {
                throw new ThreadClosed(session.state().name());
            }
        }
        return toRead(kind, id);
    }

    private Ground of(ProposalFacts proposal) {
        return new Ground(OnKind.PROPOSAL, proposal.id(), halls.facts(proposal.hallId()), proposal.subject());
    }

    private HallFacts hall(String query, UUID id) {
        return database.createNativeQuery(query, UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .flatMap(halls::known)
                .orElseThrow(ThreadNotFound::new);
    }
}
