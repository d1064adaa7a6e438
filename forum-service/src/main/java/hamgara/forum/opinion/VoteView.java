package hamgara.forum.opinion;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The caller's own vote after a change.
@Schema(name = "Vote", description = "The caller's own vote. Nobody else is shown it.")
record VoteView(
        @Schema(description = "The statement.") UUID statementId,
        @Schema(description = "The vote.") Vote vote) {}
