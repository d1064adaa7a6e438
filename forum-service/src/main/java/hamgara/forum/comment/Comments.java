package hamgara.forum.comment;

import hamgara.forum.comment.CommentRefusal.AlternativeNeeded;
import hamgara.forum.comment.CommentRefusal.CommentNotFound;
import hamgara.forum.comment.CommentRefusal.CommentNotShown;
import hamgara.forum.comment.CommentRefusal.EditWindowOver;
import hamgara.forum.comment.CommentRefusal.NotTheCommenter;
import hamgara.forum.comment.CommentView.Reader;
import hamgara.forum.content.ContentState;
import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.policy.Act;
import hamgara.forum.review.Reviews;
import hamgara.forum.search.SearchIndex;
import hamgara.forum.search.SearchKind;
import hamgara.forum.search.Searchable;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what people say about proposals, sessions, resolutions and minutes, and in answer to each
/// other; a bare no is not among it.
@ApplicationScoped
class Comments {

    private final CommentRepository comments;
    private final Grounds grounds;
    private final Halls halls;
    private final Contents contents;
    private final Reviews reviews;
    private final SearchIndex index;
    private final Participants participants;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Comments(
            CommentRepository comments,
            Grounds grounds,
            Halls halls,
            Contents contents,
            Reviews reviews,
            SearchIndex index,
            Participants participants,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.comments = comments;
        this.grounds = grounds;
        this.halls = halls;
        this.contents = contents;
        this.reviews = reviews;
        this.index = index;
        this.participants = participants;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CommentView post(OnKind kind, UUID on, NewComment request) {
        Ground ground = grounds.toWrite(kind, on);
        HallFacts hall = ground.hall();
        String lang = request.langOrUsual();
        halls.requireLanguage(hall, lang);
        String author = participants.require(Act.COMMENT, hall, null);
        var comment = new Comment();
        comment.id = Ids.next();
        comment.onKind = kind;
        comment.onId = on;
        comment.hallId = hall.id();
        comment.parentId = request.parentId();
        comment.kind = request.kind();
        comment.lang = lang;
        comment.text = Words.of(request.text(), lang, "/text");
        comment.alternative = Words.orNone(request.alternative(), lang);
        if (comment.kind == CommentKind.CONCERN_WITH_ALTERNATIVE && comment.alternative == null) {
            throw new AlternativeNeeded().at("/alternative");
        }
        comment.author = author;
        comment.writtenAt = clock.instant();
        comment.state = CommentState.SHOWN;
        comment.version = 1;
        Place place = comments.place(ground, comment.parentId);
        comment.path = place.path();
        comment.depth = (short) place.depth();
        comments.persistAndFlush(comment);
        comments.count(on, comment.kind, 1);
        contents.put(Kind.COMMENT, comment.id, hall.id(), hall.county(), author);
        reviews.readFirst(comment.id, hall.policy().terms());
        letBeFound(comment, ground);
        outbox.append(new CommentEvent.CommentPosted(
                comment.id,
                hall.id(),
                hall.county(),
                kind,
                on,
                comment.parentId,
                comment.kind,
                lang,
                hall.privateOrNull()));
        return view(comment, hall);
    }

    /// In the first minutes, before others have answered to the words.
    @Transactional
    CommentView change(UUID id, CommentChange change, long expectedVersion) {
        Comment comment = own(id, expectedVersion, CommentState.SHOWN);
        Ground ground = grounds.toWrite(comment.onKind, comment.onId);
        HallFacts hall = ground.hall();
        halls.requireActive(hall);
        Instant now = clock.instant();
        Instant until =
                comment.writtenAt.plus(Duration.ofMinutes(hall.policy().terms().editWindowMinutes()));
        if (now.isAfter(until)) {
            throw new EditWindowOver(until);
        }
        if (change.text() != null) {
            comment.text = Words.of(change.text(), comment.lang, "/text");
        }
        if (change.alternative() != null) {
            comment.alternative = Words.of(change.alternative(), comment.lang, "/alternative");
        }
        comment.editedAt = now;
        comment.version++;
        comments.flush();
        contents.reworded(id);
        reviews.readFirst(id, hall.policy().terms());
        letBeFound(comment, ground);
        return view(comment, hall);
    }

    /// Its place stays, so that the answers keep theirs; its words and whose it was go.
    @Transactional
    CommentView remove(UUID id, long expectedVersion) {
        Comment comment = own(id, expectedVersion, CommentState.SHOWN, CommentState.HIDDEN);
        boolean wasShown = comment.state == CommentState.SHOWN;
        HallFacts hall = grounds.toRead(comment.onKind, comment.onId).hall();
        comment.text = null;
        comment.alternative = null;
        comment.author = null;
        comment.editedAt = null;
        comment.state = CommentState.GONE;
        comment.version++;
        comments.flush();
        if (wasShown) {
            comments.count(comment.onId, comment.kind, -1);
        }
        index.take(id);
        reviews.takenBack(id);
        outbox.append(new CommentEvent.CommentRemoved(
                id, hall.id(), hall.county(), comment.onKind, comment.onId, hall.privateOrNull()));
        return view(comment, hall);
    }

    CommentView show(UUID id) {
        Comment comment = known(id);
        return view(comment, grounds.toRead(comment.onKind, comment.onId).hall());
    }

    /// Who lists them has asked for their [Reader] before, which refuses who may not know of them.
    List<Comment> thread(UUID on, String after, int limit) {
        return comments.inThread(on, after, limit);
    }

    List<Comment> newest(UUID on, @Nullable UUID before, int limit) {
        return comments.newest(on, before, limit);
    }

    List<Comment> answers(UUID id, String after, int limit) {
        return comments.answers(id, after, limit);
    }

    List<Comment> roots(UUID proposal, String after, int limit) {
        grounds.toRead(OnKind.PROPOSAL, proposal);
        return comments.roots(proposal, after, limit);
    }

    ThreadView numbers(OnKind kind, UUID on) {
        grounds.toRead(kind, on);
        return ThreadView.of(kind, on, comments.numbers(on));
    }

    /// Who reads, of a hall of this county.
    Reader reader(String county) {
        boolean isModerator = caller.has(Roles.MODERATOR)
                && caller.county().filter(county::equals).isPresent();
        return new Reader(
                caller.isAnonymous() ? null : caller.pseudonym(),
                isModerator,
                id -> contents.state(id) == ContentState.REMOVED);
    }

    /// Who reads what stands under this.
    Reader reader(OnKind kind, UUID on) {
        return reader(grounds.toRead(kind, on).hall().county());
    }

    private void letBeFound(Comment comment, Ground ground) {
        String alternative = comment.alternative == null ? "" : " " + comment.alternative;
        index.put(new Searchable(
                SearchKind.COMMENT,
                comment.id,
                comment.hallId,
                ground.hall().county(),
                ground.subject(),
                null,
                comment.text + alternative,
                comment.writtenAt));
    }

    private CommentView view(Comment comment, HallFacts hall) {
        return CommentView.of(comment, reader(hall.county()));
    }

    private Comment own(UUID id, long expectedVersion, CommentState... states) {
        Comment comment = comments.locked(id).orElseThrow(CommentNotFound::new);
        grounds.toRead(comment.onKind, comment.onId);
        if (!comment.isOf(caller.pseudonym())) {
            throw new NotTheCommenter();
        }
        StaleVersion.check(expectedVersion, comment.version);
        if (!List.of(states).contains(comment.state)) {
            throw new CommentNotShown(comment.state);
        }
        return comment;
    }

    Comment known(UUID id) {
        return comments.findByIdOptional(id).orElseThrow(CommentNotFound::new);
    }
}
