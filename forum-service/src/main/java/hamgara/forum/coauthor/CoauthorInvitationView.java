package hamgara.forum.coauthor;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A code by which one person can join.
@Schema(name = "CoauthorInvitation", description = "A code by which one person can join the authors, once.")
record CoauthorInvitationView(
        @Schema(description = "The code, to be passed on by the author.", examples = "4820193756")
        String code,

        @Schema(description = "Until when it can be used.") Instant until) {}
