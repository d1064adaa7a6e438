package hamgara.forum.registration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many are there, for those at the door.
@Schema(name = "Attendance", description = "How many are there.")
record AttendanceView(
        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "How many are checked in.", examples = "41")
        int present,

        @Schema(description = "Of these, people whom a desk registered.", examples = "6")
        int assisted,

        @Schema(description = "How many have to be there.", examples = "5")
        int quorum) {}
