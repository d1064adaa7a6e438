package hamgara.forum.submission;

import hamgara.forum.proposal.PublicProposal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A proposal that waits to be read.
@Schema(name = "WaitingProposal", description = "A proposal that waits to be read.")
record WaitingView(
        @Schema(description = "Since when.", examples = "2026-11-20T08:30:00Z")
        Instant since,

        @Schema(description = "The proposal.") PublicProposal proposal) {}
