package hamgara.forum.board;

import hamgara.forum.session.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The board of a session.
@Schema(name = "SessionBoard", description = "What is going on in a session. It names no person.")
record BoardView(
        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "How far it is.", examples = "IN_PROGRESS")
        SessionState state,

        @Schema(description = "The turn of who speaks now.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b4")
        @Nullable
        UUID speaking,

        @Schema(
                description = "The item of the agenda that is spoken about.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae")
        @Nullable
        UUID itemId,

        @Schema(description = "How many wait to speak.", examples = "4")
        int waiting,

        @Schema(description = "Live polls that are open.", examples = "[\"0199d2c4-7c1e-7a4e-8f00-0123456789b6\"]")
        List<UUID> openPolls,

        @Schema(description = "Of when it is (UTC); a second old at most.", examples = "2026-12-20T14:05:00Z")
        Instant at) {}
