package hamgara.forum.comment;

import hamgara.forum.comment.CommentRefusal.CommentNotFound;
import hamgara.forum.comment.CommentRefusal.CommentNotShown;
import hamgara.forum.comment.CommentRefusal.OwnComment;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.participant.Participants;
import hamgara.forum.personal.Remains;
import hamgara.forum.policy.Act;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Lets people thank for what others said. There is no vote against, and nobody's thanks are added up.
@ApplicationScoped
class Thanks {

    private final CommentRepository comments;
    private final Grounds grounds;
    private final Participants participants;
    private final Remains remains;
    private final Caller caller;
    private final Clock clock;

    Thanks(
            CommentRepository comments,
            Grounds grounds,
            Participants participants,
            Remains remains,
            Caller caller,
            Clock clock) {
        this.comments = comments;
        this.grounds = grounds;
        this.participants = participants;
        this.remains = remains;
        this.caller = caller;
        this.clock = clock;
    }

    /// Thanks of somebody who was forgotten stay counted, and nobody gives them again.
    @Transactional
    ThanksView give(UUID id) {
        Comment comment = known(id);
        HallFacts hall = grounds.toWrite(comment.onKind, comment.onId).hall();
        if (comment.state != CommentState.SHOWN) {
            throw new CommentNotShown(comment.state);
        }
        String person = caller.pseudonym();
        String forgotten = remains.of(person, id);
        if (comment.isOf(person) || comment.isOf(forgotten)) {
            throw new OwnComment();
        }
        if (!comments.hasThanked(id, person) && !comments.hasThanked(id, forgotten)) {
            participants.require(Act.COMMENT, hall, null);
            comments.thank(id, person, clock.instant());
        }
        return told(comment, person);
    }

    @Transactional
    ThanksView takeBack(UUID id) {
        Comment comment = known(id);
        grounds.toRead(comment.onKind, comment.onId);
        String person = caller.pseudonym();
        comments.takeThanksBack(id, person);
        return told(comment, person);
    }

    private ThanksView told(Comment comment, String person) {
        comments.getSession().refresh(comment);
        return new ThanksView(comment.id, comment.thanks, comments.hasThanked(comment.id, person));
    }

    private Comment known(UUID id) {
        return comments.findByIdOptional(id).orElseThrow(CommentNotFound::new);
    }
}
