package hamgara.forum.conversation;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.PolicyTerms;
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

    /// What a map is worked out with in the memory of one instance.
    static final int MOST_STATEMENTS = 10_000;

    static final int MOST_VOTERS = 100_000;

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
        halls.requireActive(hall);
        Conversation made = made(hall);
        made.mode = request.mode() == null ? made.mode : request.mode();
        made.state = Boolean.TRUE.equals(request.draft()) ? ConversationState.DRAFT : ConversationState.OPEN;
        made.statementLength = request.statementLength() == null ? made.statementLength : request.statementLength();
        made.title = request.title() == null ? null : Words.of(request.title(), "fa", "/title");
        if (request.about() != null) {
            made.aboutKind = request.about().kind();
            made.aboutId = request.about().id();
        }
        if (request.mostStatements() != null) {
            made.mostStatements = request.mostStatements();
        }
        if (request.mostVoters() != null) {
            made.mostVoters = request.mostVoters();
        }
        if (request.params() != null) {
            made.take(request.params().params());
        }
        conversations.addOnce(made);
        tell(made, hall);
        return ConversationView.of(made);
    }

    /// The main conversation of a hall, opened by the first who needs it.
    @Transactional
    public ConversationFacts main(UUID hallId) {
        HallFacts hall = halls.facts(hallId);
        return conversations.mainOf(hallId).map(main -> asItIs(main, hall)).orElseGet(() -> {
            Conversation made = made(hall);
            made.main = true;
            if (conversations.addOnce(made)) {
                tell(made, hall);
            }
            return mainOf(hall).orElseThrow();
        });
    }

    /// The main conversation, if anybody has said anything in the hall.
    public Optional<ConversationFacts> mainIfAny(UUID hallId) {
        return mainOf(halls.facts(hallId));
    }

    private Optional<ConversationFacts> mainOf(HallFacts hall) {
        return conversations.mainOf(hall.id()).map(conversation -> conversation.facts(hall));
    }

    @Transactional
    ConversationView move(UUID id, long expectedVersion, Set<ConversationState> from, ConversationState to) {
        Conversation conversation = conversations.locked(id).orElseThrow(ConversationRefusal.ConversationNotFound::new);
        HallFacts hall = halls.facts(conversation.hallId);
        StaleVersion.check(expectedVersion, conversation.version);
        if (to == ConversationState.OPEN) {
            halls.requireActive(hall);
        }
        if (!from.contains(conversation.state)) {
            throw new ConversationRefusal.ConversationStateWrong(conversation.state, to);
        }
        conversation.state = to;
        conversation.version++;
        tell(conversation, hall);
        return ConversationView.of(conversation);
    }

    ConversationView show(UUID id) {
        return conversations
                .findByIdOptional(id)
                .filter(conversation -> halls.known(conversation.hallId).isPresent())
                .map(ConversationView::of)
                .orElseThrow(ConversationRefusal.ConversationNotFound::new);
    }

    List<ConversationView> list(UUID hall, @Nullable UUID after, int limit) {
        halls.facts(hall);
        return conversations.of(hall, after, limit).stream()
                .map(ConversationView::of)
                .toList();
    }

    /// The conversation, or a refusal when there is none or its hall is not the caller's to know of.
    public ConversationFacts facts(UUID id) {
        return known(id).orElseThrow(ConversationRefusal.ConversationNotFound::new);
    }

    /// What it is, whoever asks: for work that nobody asked for.
    public ConversationFacts ofRecord(UUID id) {
        Conversation conversation = conversations.findByIdOptional(id).orElseThrow();
        return conversation.facts(halls.ofRecord(conversation.hallId));
    }

    /// The same without a refusal, for what stands in a conversation and is no better known than that.
    public Optional<ConversationFacts> known(UUID id) {
        return conversations
                .findByIdOptional(id)
                .flatMap(conversation -> halls.known(conversation.hallId).map(conversation::facts));
    }

    /// The same where somebody says something or votes. The main conversation is as the hall's policy has it
    /// by then, which is asked here since a policy may begin on a day on which nobody does anything.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ConversationFacts> present(UUID id) {
        return conversations
                .findByIdOptional(id)
                .flatMap(conversation -> halls.known(conversation.hallId).map(hall -> asItIs(conversation, hall)));
    }

    private ConversationFacts asItIs(Conversation conversation, HallFacts hall) {
        PolicyTerms terms = hall.policy().terms();
        boolean differs = conversation.mode != modeOf(terms) || conversation.statementLength != terms.statementLength();
        if (conversation.main && differs) {
            conversations.follow(conversation.id, modeOf(terms), terms.statementLength());
            conversations.getSession().refresh(conversation);
        }
        return conversation.facts(hall);
    }

    /// Refuses one in which nobody can vote or say something now.
    public void requireOpen(ConversationFacts conversation) {
        if (conversation.state() != ConversationState.OPEN) {
            throw new ConversationRefusal.ConversationNotOpen(conversation.state());
        }
    }

    /// Counts a statement in, or refuses it where there are as many as the map can be worked out with.
    @Transactional(Transactional.TxType.MANDATORY)
    public void addStatement(UUID id) {
        if (!conversations.takesStatement(id)) {
            throw new ConversationRefusal.ConversationFull();
        }
    }

    /// The same for somebody who votes there for the first time. Who has voted votes on.
    @Transactional(Transactional.TxType.MANDATORY)
    public void addVoter(UUID id) {
        if (!conversations.takesVoter(id)) {
            throw new ConversationRefusal.ConversationFull();
        }
    }

    /// The next map differs from the last one by more than votes.
    @Transactional(Transactional.TxType.MANDATORY)
    public void moderated(UUID id) {
        conversations.moderated(id);
    }

    /// As the hall's policy has it: read before it is seen where the hall screens, of its length.
    private Conversation made(HallFacts hall) {
        PolicyTerms terms = hall.policy().terms();
        var made = new Conversation();
        made.id = Ids.next();
        made.hallId = hall.id();
        made.county = hall.county();
        made.mode = modeOf(terms);
        made.state = ConversationState.OPEN;
        made.statementLength = terms.statementLength();
        made.mostStatements = MOST_STATEMENTS;
        made.mostVoters = MOST_VOTERS;
        made.take(OpinionParams.USUAL);
        made.openedAt = clock.instant();
        made.version = 1;
        return made;
    }

    private static ConversationMode modeOf(PolicyTerms terms) {
        return terms.moderation() == PolicyTerms.Moderation.SCREENING ? ConversationMode.STRICT : ConversationMode.OPEN;
    }

    private void tell(Conversation about, HallFacts hall) {
        switch (about.state) {
            case OPEN ->
                outbox.append(new ConversationEvent.ConversationOpened(
                        about.id, about.hallId, about.county, about.mode, hall.privateOrNull()));
            case CLOSED ->
                outbox.append(new ConversationEvent.ConversationClosed(
                        about.id, about.hallId, about.county, about.mode, hall.privateOrNull()));
            case DRAFT, PUBLISHED -> {}
        }
    }
}
