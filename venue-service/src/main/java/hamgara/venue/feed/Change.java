package hamgara.venue.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That something changed, at its place among all changes of its feed; nothing is told of what is gone.
public record Change(UUID id, long position, @Nullable Told told) {}
