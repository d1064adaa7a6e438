package hamgara.forum.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something found.
///
/// @param name what its place in the order of names is told by
/// @param page of which page it is
record SearchRow(
        UUID id,
        SearchKind kind,
        UUID hall,
        @Nullable String subject,
        @Nullable String title,
        String body,
        Instant at,
        long score,
        String name,
        SearchPlace page) {}
