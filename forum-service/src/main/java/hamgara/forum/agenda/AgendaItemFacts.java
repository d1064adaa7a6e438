package hamgara.forum.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other features need to know of an item of an agenda.
public record AgendaItemFacts(
        UUID id,
        @Nullable UUID parent,
        int no,
        int minutes,
        Kind kind,
        String lang,
        String title,
        @Nullable UUID proposal,
        @Nullable UUID resolution) {

    /// What an item is for.
    public enum Kind {
        INFORMATION,
        DISCUSSION,
        /// Ends in a commitment, or in a reason why there is none.
        DECISION
    }
}
