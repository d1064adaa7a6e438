package hamgara.forum.follow;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that the caller follows.
@Schema(name = "Follow", description = "Something that the caller follows. Nobody else sees it.")
record FollowView(
        @Schema(description = "What it is.", examples = "PROPOSAL")
        FollowKind kind,

        @Schema(description = "Its id or code.", examples = "0198c0de-0000-7000-8000-00000000000b")
        String id,

        @Schema(description = "Since when (UTC).", examples = "2026-11-23T08:00:00Z")
        Instant followedAt) {}
