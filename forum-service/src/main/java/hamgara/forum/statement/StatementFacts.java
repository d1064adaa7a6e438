package hamgara.forum.statement;

import hamgara.forum.hall.HallFacts;
import java.util.UUID;

/// What voting needs to know of a statement.
public record StatementFacts(UUID id, long no, UUID conversationId, HallFacts hall, boolean hasVotes) {}
