package hamgara.forum.coauthor;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many write a proposal.
@Schema(name = "ProposalAuthors", description = "How many people write a proposal; never who.")
record AuthorsView(
        @Schema(description = "The proposal.") UUID proposalId,

        @Schema(description = "People who write it.", examples = "3")
        int authors,

        @Schema(description = "True when the caller is one of them; otherwise absent.", examples = "true") @Nullable
        Boolean mine) {}
