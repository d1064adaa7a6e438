package hamgara.forum.conversation;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.polis.OpinionParams;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens and closes conversations; votes and statements ask here whether theirs is open.
@ApplicationScoped
public class Conversations {

    private static final int USUAL_LENGTH = 200;

    private final ConversationRepository conversations;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    Conversations(ConversationRepository conversations, Halls halls, Outbox outbox, Clock clock) {
        this.conversations = conversations;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ConversationView open(NewConversation request) {
        HallFacts hall = halls.facts(request.hallId());
        Conversation made = made(hall);
        made.mode = request.mode() == null ? ConversationMode.OPEN : request.mode();
        made.state = Boolean.TRUE.equals(request.draft()) ? ConversationState.DRAFT : ConversationState.OPEN;
        made.statementLength = request.statementLength() == null ? USUAL_LENGTH : request.statementLength();
        made.title = request.title() == null ? null : Words.of(request.title(), "fa", "/title");
        if (request.about() != null) {
            made.aboutKind = request.about().kind();
            made.aboutId = request.about().id();
        }
        if (request.params() != null) {
            made.take(request.params().params());
        }
        conversations.addOnce(made);
        tell(made);
        return ConversationView.of(made);
    }

    /// The main conversation of a hall, opened by the first who needs it.
    @Transactional
    public ConversationFacts main(UUID hallId) {
        HallFacts hall = halls.facts(hallId);
        return conversations.mainOf(hall.id()).map(Conversation::facts).orElseGet(() -> {
            Conversation made = made(hall);
            made.main = true;
            if (conversations.addOnce(made)) {
                tell(made);
            }
            return conversations.mainOf(hall.id()).orElseThrow().facts();
        });
    }

    /// The main conversation, if anybody has said anything in the hall.
    public Optional<ConversationFacts> mainIfAny(UUID hallId) {
        return conversations.mainOf(halls.facts(hallId).id()).map(Conversation::facts);
    }

    @Transactional
    ConversationView move(UUID id, long expectedVersion, Set<ConversationState> from, ConversationState to) {
        Conversation conversation = conversations.locked(id).orElseThrow(ConversationRefusal.ConversationNotFound::new);
        StaleVersion.check(expectedVersion, conversation.version);
        if (!from.contains(conversation.state)) {
            throw new ConversationRefusal.ConversationStateWrong(conversation.state, to);
        }
        conversation.state = to;
        conversation.version++;
        tell(conversation);
        return ConversationView.of(conversation);
    }

    ConversationView show(UUID id) {
        return ConversationView.of(found(id));
    }

    List<ConversationView> list(UUID hall, @Nullable UUID after, int limit) {
        halls.facts(hall);
        return conversations.of(hall, after, limit).stream()
                .map(ConversationView::of)
                .toList();
    }

    /// The conversation, or a refusal when there is none or its hall is not the caller's to know of.
    public ConversationFacts facts(UUID id) {
        return found(id).facts();
    }

    /// The same where somebody wants to vote or to say something.
    public ConversationFacts open(UUID id) {
        Conversation conversation = found(id);
        if (conversation.state != ConversationState.OPEN) {
            throw new ConversationRefusal.ConversationNotOpen(conversation.state);
        }
        return conversation.facts();
    }

    /// The next map differs from the last one by more than votes.
    @Transactional(Transactional.TxType.MANDATORY)
    public void moderated(UUID id) {
        conversations.moderated(id);
    }

    private Conversation found(UUID id) {
        Conversation conversation =
                conversations.findByIdOptional(id).orElseThrow(ConversationRefusal.ConversationNotFound::new);
        halls.facts(conversation.hallId);
        return conversation;
    }

    private Conversation made(HallFacts hall) {
        var made = new Conversation();
        made.id = Ids.next();
        made.hallId = hall.id();
        made.county = hall.county();
        made.mode = ConversationMode.OPEN;
        made.state = ConversationState.OPEN;
        made.statementLength = USUAL_LENGTH;
        made.take(OpinionParams.USUAL);
        made.openedAt = clock.instant();
        made.version = 1;
        return made;
    }

    private void tell(Conversation about) {
        switch (about.state) {
            case OPEN ->
                outbox.append(
                        new ConversationEvent.ConversationOpened(about.id, about.hallId, about.county, about.mode));
            case CLOSED ->
                outbox.append(
                        new ConversationEvent.ConversationClosed(about.id, about.hallId, about.county, about.mode));
            case DRAFT, PUBLISHED -> {}
        }
    }
}
