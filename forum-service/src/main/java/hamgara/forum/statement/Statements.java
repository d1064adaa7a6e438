package hamgara.forum.statement;

import hamgara.forum.content.ContentHidden;
import hamgara.forum.content.ContentShown;
import hamgara.forum.content.ContentState;
import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.conversation.ConversationFacts;
import hamgara.forum.conversation.Conversations;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.moderation.ActKind;
import hamgara.forum.moderation.Acts;
import hamgara.forum.moderation.Judgement;
import hamgara.forum.participant.Participants;
import hamgara.forum.personal.Remains;
import hamgara.forum.policy.Act;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts statements before people, and takes them out again where a moderator says so.
@ApplicationScoped
public class Statements {

    private final StatementRepository statements;
    private final Conversations conversations;
    private final Halls halls;
    private final Contents contents;
    private final Acts acts;
    private final StatementWords words;
    private final Participants participants;
    private final Remains remains;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Statements(
            StatementRepository statements,
            Conversations conversations,
            Halls halls,
            Contents contents,
            Acts acts,
            StatementWords words,
            Participants participants,
            Remains remains,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.statements = statements;
        this.conversations = conversations;
        this.halls = halls;
        this.contents = contents;
        this.acts = acts;
        this.words = words;
        this.participants = participants;
        this.remains = remains;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Into the main conversation of a hall.
    @Transactional
    StatementView add(NewStatement request) {
        return add(conversations.main(request.hallId()), request.words());
    }

    @Transactional
    StatementView add(UUID conversationId, NewStatement.Words request) {
        conversations.facts(conversationId);
        return add(conversations.present(conversationId).orElseThrow(), request);
    }

    private StatementView add(ConversationFacts conversation, NewStatement.Words request) {
        conversations.requireOpen(conversation);
        String lang = request.lang() == null ? "fa" : request.lang();
        HallFacts hall = conversation.hall();
        halls.requireLanguage(hall, lang);
        boolean isSeed = isOfItsSecretary(hall);
        String author = isSeed ? caller.pseudonym() : participants.require(Act.STATE, hall, null);
        var statement = new Statement();
        statement.id = Ids.next();
        statement.hallId = conversation.hallId();
        statement.conversationId = conversation.id();
        statement.lang = lang;
        statement.text = Words.of(request.text(), lang, "/text");
        statement.author = author;
        statement.writtenAt = clock.instant();
        statement.seed = isSeed;
        statement.moderation = Moderation.PENDING;
        statement.version = 1;
        if (statement.text.codePointCount(0, statement.text.length()) > conversation.statementLength()) {
            throw new StatementRefusal.StatementTooLong(conversation.statementLength()).at("/text");
        }
        List<UUID> same = statements.same(conversation.id(), statement.text);
        if (!same.isEmpty() && !Boolean.TRUE.equals(request.twinSeen())) {
            throw new StatementRefusal.StatementAlreadyMade(same.getFirst());
        }
        if (!statements.addOnce(statement, same.size())) {
            throw new StatementRefusal.StatementAlreadyMade(
                    statements.same(conversation.id(), statement.text).getFirst());
        }
        conversations.addStatement(conversation.id());
        contents.put(Kind.STATEMENT, statement.id, hall.id(), hall.county(), author);
        words.follow(statement, conversation);
        outbox.append(new StatementEvent.StatementAdded(
                statement.id, conversation.id(), hall.id(), hall.county(), hall.privateOrNull()));
        return StatementView.of(statement);
    }

    /// Who prepares a conversation is no participant of it: the policy's terms for people are not asked
    /// for.
    private boolean isOfItsSecretary(HallFacts hall) {
        if (!caller.has(Roles.HALL_SECRETARY)) {
            return false;
        }
        if (!caller.has(Roles.CITIZEN)) {
            caller.requireCounty(hall.county());
        }
        boolean isOfIts = caller.county().filter(hall.county()::equals).isPresent();
        if (isOfIts) {
            halls.requireActive(hall);
        }
        return isOfIts;
    }

    /// Nobody decides about their own; votes are kept whatever is decided. What is taken out of sight, or brought back,
    /// is an act of moderation like any other: it stands in the public log, and its author can appeal.
    @Transactional
    StatementView moderate(UUID id, NewModeration decision, String moderator, long expectedVersion) {
        Statement statement = statements.locked(id).orElseThrow(StatementRefusal.StatementNotFound::new);
        StaleVersion.check(expectedVersion, statement.version);
        if (statement.author.equals(moderator) || statement.author.equals(remains.of(moderator, id))) {
            throw new StatementRefusal.OwnStatement();
        }
        conversationOf(statement);
        String reason = Words.of(decision.reason(), "fa", "/reason");
        statement.meta = Boolean.TRUE.equals(decision.meta());
        statements.flush();
        long before = statement.version;
        boolean isRejected = decision.moderation() == Moderation.REJECTED;
        if (needsAct(id, isRejected)) {
            var act = isRejected ? ActKind.HIDE : ActKind.SHOW;
            acts.judge(id, new Judgement(act, decision.ruleOrOther(), reason, null));
        }
        Statement now = statements.locked(id).orElseThrow();
        if (now.moderation == decision.moderation() && now.version > before) {
            now.moderationReason = reason; // told with the act
        } else {
            moderated(now, decision.moderation(), reason);
        }
        return StatementView.of(now);
    }

    /// Where sight changes, and where somebody decides about what reports alone have hidden; of what is out of sight
    /// anyway only what is said of it changes.
    private boolean needsAct(UUID id, boolean isRejected) {
        return contents.find(id)
                .filter(content -> isRejected == (content.state() == ContentState.SHOWN)
                        || (content.state() == ContentState.HIDDEN && content.reporters() > 0))
                .isPresent();
    }

    /// What is out of sight counts as answered with 0 by everybody.
    void hide(@Observes ContentHidden hidden) {
        if (hidden.kind() == Kind.STATEMENT) {
            Statement statement = statements.locked(hidden.content()).orElseThrow();
            moderated(statement, Moderation.REJECTED, hidden.rule());
        }
    }

    /// Whoever shows it again has read it.
    void show(@Observes ContentShown shown) {
        if (shown.kind() == Kind.STATEMENT) {
            Statement statement = statements.locked(shown.content()).orElseThrow();
            moderated(statement, Moderation.ACCEPTED, null);
        }
    }

    private void moderated(Statement statement, Moderation moderation, @Nullable String reason) {
        HallFacts hall = halls.ofRecord(statement.hallId);
        statement.moderation = moderation;
        statement.moderationReason = reason;
        statement.moderatedAt = clock.instant();
        statement.version++;
        conversations.moderated(statement.conversationId);
        words.follow(statement, conversations.ofRecord(statement.conversationId));
        outbox.append(new StatementEvent.StatementModerated(
                statement.id,
                statement.conversationId,
                hall.id(),
                hall.county(),
                moderation,
                statement.meta,
                hall.privateOrNull()));
    }

    /// A statement that people can vote on now.
    public StatementFacts votable(UUID id) {
        Statement statement = found(id);
        ConversationFacts conversation =
                conversations.present(statement.conversationId).orElseThrow(StatementRefusal.StatementNotFound::new);
        conversations.requireOpen(conversation);
        if (statement.moderation == Moderation.REJECTED) {
            throw new StatementRefusal.StatementRejected();
        }
        if (!statement.isShown(conversation)) {
            throw new StatementRefusal.StatementNotFound();
        }
        return new StatementFacts(
                id, statement.no, conversation.id(), conversation.hall(), statement.firstVote != null);
    }

    /// Whether people are shown it now, whatever the last map says of it.
    public boolean isShown(UUID id) {
        Statement statement = found(id);
        return statement.isShown(conversationOf(statement));
    }

    /// The words of a statement.
    public String text(UUID id) {
        return found(id).text;
    }

    /// The hall of a statement that people are shown.
    public HallFacts hallOf(UUID id) {
        Statement statement = found(id);
        ConversationFacts conversation = conversationOf(statement);
        if (!statement.isShown(conversation)) {
            throw new StatementRefusal.StatementNotFound();
        }
        return conversation.hall();
    }

    String countyOf(UUID id) {
        return conversationOf(found(id)).county();
    }

    /// What is not put before people is there for those alone who decide about it, and for who wrote it until it is
    /// gone for good.
    StatementView show(UUID id, boolean isModerator) {
        Statement statement = found(id);
        ConversationFacts conversation = conversationOf(statement);
        if (!isModerator && !statement.isShown(conversation) && !isOwn(statement)) {
            throw new StatementRefusal.StatementNotFound();
        }
        return StatementView.of(statement);
    }

    private boolean isOwn(Statement statement) {
        return !caller.isAnonymous()
                && statement.author.equals(caller.pseudonym())
                && contents.state(statement.id) != ContentState.REMOVED;
    }

    /// Those of the main conversation of a hall that people are shown.
    List<StatementView> ofHall(UUID hall, @Nullable UUID after, int limit) {
        return conversations
                .mainIfAny(hall)
                .map(main -> statements.shown(main.id(), main.isStrict(), after, limit).stream()
                        .map(StatementView::of)
                        .toList())
                .orElse(List.of());
    }

    List<StatementView> shown(UUID conversationId, @Nullable UUID after, int limit) {
        ConversationFacts conversation = conversations.facts(conversationId);
        return statements.shown(conversation.id(), conversation.isStrict(), after, limit).stream()
                .map(StatementView::of)
                .toList();
    }

    List<StatementView> all(UUID conversation, @Nullable Moderation decided, @Nullable UUID after, int limit) {
        return statements.all(conversation, decided, after, limit).stream()
                .map(StatementView::of)
                .toList();
    }

    /// Refuses who may not know of the hall, as if the statement were not there.
    private ConversationFacts conversationOf(Statement statement) {
        return conversations.known(statement.conversationId).orElseThrow(StatementRefusal.StatementNotFound::new);
    }

    private Statement found(UUID id) {
        return statements.findByIdOptional(id).orElseThrow(StatementRefusal.StatementNotFound::new);
    }
}
