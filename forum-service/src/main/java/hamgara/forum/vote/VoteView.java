package hamgara.forum.vote;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The caller's own vote after a change.
@Schema(name = "Vote", description = "The caller's own vote. Nobody else is shown it.")
record VoteView(
        @Schema(description = "The statement.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID statementId,

        @Schema(description = "The vote.", examples = "AGREE")
        Vote vote) {}
