package hamgara.forum.merge;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How two proposals belong together.
@Schema(name = "ProposalRelation", description = "How two proposals belong together.")
record RelationView(
        @Schema(description = "The one that went, or came out.")
        UUID from,

        @Schema(description = "The one that took it in, or that it came out of.")
        UUID to,

        @Schema(description = "MERGED_INTO or SPLIT_FROM.", examples = "MERGED_INTO")
        String kind,

        @Schema(description = "When.") Instant relatedAt) {}
