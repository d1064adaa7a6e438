package hamgara.forum.content;

import java.util.UUID;

/// What the register knows of something that was written: where it stands, who wrote it, and what
/// reports say of it.
public record ContentFacts(
        UUID id,
        Kind kind,
        UUID hallId,
        String county,
        String author,
        ContentState state,
        double reports,
        int reporters,
        int round,
        boolean kept) {}
