package hamgara.forum.admission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's word that a proposal comes in: that of a session, or without one of the secretary.
public record Decided(@Nullable UUID session, @Nullable String reason) {}
