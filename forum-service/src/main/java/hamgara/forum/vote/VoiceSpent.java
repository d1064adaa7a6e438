package hamgara.forum.vote;

import hamgara.kit.problem.Refusal;

/// Who asked to be forgotten has a voice in the conversation still, and nobody has two.
final class VoiceSpent extends Refusal.Conflict {
    VoiceSpent() {
        super("voice-spent");
    }
}
