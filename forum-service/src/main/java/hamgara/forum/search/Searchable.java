package hamgara.forum.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The words of something, as a search looks through them. It is as well known as its hall.
public record Searchable(
        SearchKind kind,
        UUID id,
        UUID hall,
        String county,
        @Nullable String subject,
        @Nullable String title,
        String body,
        Instant at) {}
