package hamgara.forum.conversation;

import hamgara.kit.problem.Refusal;

/// The refusals of conversations.
final class ConversationRefusal {

    private ConversationRefusal() {}

    /// There is no such conversation.
    static final class ConversationNotFound extends Refusal.NotFound {
        ConversationNotFound() {
            super("conversation-not-found");
        }
    }

    /// It is not open: nobody can vote or add a statement.
    static final class ConversationNotOpen extends Refusal.Conflict {
        ConversationNotOpen(ConversationState state) {
            super("conversation-not-open", "state", state.name());
        }
    }

    /// It has as many statements, or as many people vote in it, as its map can be worked out with.
    static final class ConversationFull extends Refusal.Conflict {
        ConversationFull() {
            super("conversation-full");
        }
    }

    /// From its present state it cannot go there.
    static final class ConversationStateWrong extends Refusal.Conflict {
        ConversationStateWrong(ConversationState from, ConversationState to) {
            super("conversation-state-wrong", "from", from.name(), "to", to.name());
        }
    }
}
