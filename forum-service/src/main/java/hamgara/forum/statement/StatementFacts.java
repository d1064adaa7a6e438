package hamgara.forum.statement;

import java.util.UUID;

/// What voting needs to know of a statement.
public record StatementFacts(UUID id, long no, UUID conversationId, boolean hasVotes) {}
