package hamgara.forum.comment;

import hamgara.forum.hall.HallFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a thread stands under.
record Ground(
        OnKind kind, UUID id, HallFacts hall, @Nullable String subject) {}
