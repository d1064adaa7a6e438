package hamgara.forum.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// News that waits to be spread, how far it has come and how many have heard.
record WaitingNews(
        long id,
        String news,
        NewsKind kind,
        UUID object,
        Instant at,
        @Nullable Integer textVersion,
        @Nullable UUID giving,
        String toldUpTo,
        int people) {}
