package hamgara.forum.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other features need to know of an act.
public record ActFacts(
        UUID id,
        UUID contentId,
        UUID hallId,
        String county,
        ActKind act,
        String author,
        @Nullable String actor,
        boolean overturned) {}
