package hamgara.forum.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.forum.content.Kind;
import hamgara.forum.trust.SanctionKind;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was done about a text, told without its words and without anybody it concerns.
sealed interface ModerationEvent extends Event {

    UUID act();

    @Override
    default UUID subject() {
        return act();
    }

    /// Somebody, or the limit of reports, did something about a text.
    record ModerationActed(
            UUID act,
            UUID content,
            Kind kind,
            UUID hall,
            String county,
            @JsonProperty("did") ActKind did,
            Rule rule,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ModerationEvent {
        @Override
        public String type() {
            return "hamgara.forum.moderation-acted.v1";
        }
    }

    /// Somebody may not do something in a hall for some days.
    record SanctionSet(
            UUID act,
            UUID hall,
            String county,
            SanctionKind kind,
            int days,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ModerationEvent {
        @Override
        public String type() {
            return "hamgara.forum.sanction-set.v1";
        }
    }
}
