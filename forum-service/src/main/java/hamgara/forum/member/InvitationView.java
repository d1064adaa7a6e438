package hamgara.forum.member;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An invitation on the wire.
@Schema(name = "HallInvitation", description = "Lets one person into a hall, once.")
record InvitationView(
        @Schema(description = "The code to pass on; shown this once.", examples = "4079315526")
        String code,

        @Schema(description = "Good until then (UTC).", examples = "2026-12-07T08:00:00Z")
        Instant until) {}
