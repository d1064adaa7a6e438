package hamgara.forum.merge;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came out of a proposal.
@Schema(name = "Split", description = "What came out of a proposal.")
record SplitView(
        @Schema(description = "The proposal that was split; it keeps its supporters.")
        UUID proposalId,

        @Schema(description = "The proposals that came out of it, in the order of the request.")
        List<UUID> parts) {}
