package hamgara.forum.stance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An appeal that waits for a moderator.
@Schema(name = "OpenStanceAppeal", description = "An appeal that waits for a moderator who did not act.")
record OpenAppealView(
        @Schema(description = "The proposal.") UUID proposalId,
        @Schema(description = "The appeal.") StanceView.Appeal appeal) {}
