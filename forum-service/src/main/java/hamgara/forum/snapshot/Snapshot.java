package hamgara.forum.snapshot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published map without its body.
record Snapshot(
        UUID conversation,
        int seq,
        String algorithm,
        boolean cold,
        String seen,
        String inputHash,
        @Nullable String previousHash,
        String bodyHash,
        int voters,
        int votes,
        int groups,
        int smallestGroup,
        Instant publishedAt) {}
