package hamgara.forum.statement;

import hamgara.forum.conversation.ConversationFacts;
import hamgara.forum.conversation.Conversations;
import hamgara.forum.hall.Halls;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Outbox outbox;
    private final Clock clock;

    Statements(StatementRepository statements, Conversations conversations, Halls halls, Outbox outbox, Clock clock) {
        this.statements = statements;
        this.conversations = conversations;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Into the main conversation of a hall.
    @Transactional
    StatementView add(NewStatement request, String author, boolean isSeed) {
        UUID main = conversations.main(request.hallId()).id();
        return add(main, request.words(), author, isSeed);
    }

    @Transactional
    StatementView add(UUID conversationId, NewStatement.Words request, String author, boolean isSeed) {
        ConversationFacts conversation = conversations.open(conversationId);
        String lang = request.lang() == null ? "fa" : request.lang();
        halls.requireLanguage(halls.facts(conversation.hallId()), lang);
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
        outbox.append(new StatementEvent.StatementAdded(
                statement.id, conversation.id(), conversation.hallId(), conversation.county()));
        return StatementView.of(statement);
    }

    /// Nobody decides about their own; votes are kept whatever is decided.
    @Transactional
    StatementView moderate(UUID id, NewModeration decision, String moderator, long expectedVersion) {
        Statement statement = statements.locked(id).orElseThrow(StatementRefusal.StatementNotFound::new);
        StaleVersion.check(expectedVersion, statement.version);
        if (statement.author.equals(moderator)) {
            throw new StatementRefusal.OwnStatement();
        }
        ConversationFacts conversation = conversations.facts(statement.conversationId);
        statement.moderation = decision.moderation();
        statement.meta = Boolean.TRUE.equals(decision.meta());
        statement.moderationReason = Words.of(decision.reason(), "fa", "/reason");
        statement.moderatedAt = clock.instant();
        statement.version++;
        conversations.moderated(conversation.id());
        outbox.append(new StatementEvent.StatementModerated(
                id,
                conversation.id(),
                conversation.hallId(),
                conversation.county(),
                statement.moderation,
                statement.meta));
        return StatementView.of(statement);
    }

    /// A statement that people can vote on now.
    public StatementFacts votable(UUID id) {
        Statement statement = found(id);
        ConversationFacts conversation = conversations.open(statement.conversationId);
        if (statement.moderation == Moderation.REJECTED) {
            throw new StatementRefusal.StatementRejected();
        }
        if (!statement.isShown(conversation)) {
            throw new StatementRefusal.StatementNotFound();
        }
        return new StatementFacts(id, statement.no, conversation.id(), statement.firstVote != null);
    }

    /// The words of a statement.
    public String text(UUID id) {
        return found(id).text;
    }

    String countyOf(UUID id) {
        return conversations.facts(found(id).conversationId).county();
    }

    /// What is not put before people is there for those alone who decide about it.
    StatementView show(UUID id, boolean isModerator) {
        Statement statement = found(id);
        ConversationFacts conversation = conversations.facts(statement.conversationId);
        if (!isModerator && !statement.isShown(conversation)) {
            throw new StatementRefusal.StatementNotFound();
        }
        return StatementView.of(statement);
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

    private Statement found(UUID id) {
        return statements.findByIdOptional(id).orElseThrow(StatementRefusal.StatementNotFound::new);
    }
}
