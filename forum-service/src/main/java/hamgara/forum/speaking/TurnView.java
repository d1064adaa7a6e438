package hamgara.forum.speaking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A turn to speak, without whose it is.
@Schema(name = "SpeakingTurn", description = "A turn to speak. It does not say whose it is.")
record TurnView(
        @Schema(description = "Id of the turn.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b4")
        UUID id,

        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "The item it is about.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae") @Nullable
        UUID itemId,

        @Schema(description = "Its place in the order of asking; numbers of one session have gaps.", examples = "12")
        long line,

        @Schema(
                description = "Whether a recorder asked for somebody who is there without a telephone.",
                examples = "false")
        boolean onBehalf,

        @Schema(description = "WAITING, CALLED, DONE or WITHDRAWN.", examples = "WAITING")
        String state,

        @JsonIgnore long version)
        implements Versioned {

    /// What was said, as it was taken down.
    @Schema(name = "Capture", description = "What was said. It names the recorder's office, and nobody who spoke.")
    record Capture(
            @Schema(description = "Id.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b5")
            UUID id,

            @Schema(description = "The item it was about.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae") @Nullable
            UUID itemId,

            @Schema(description = "Name of the recorder in this hall.", examples = "K7M2QX")
            String recorder,

            @Schema(description = "Role of the recorder.", examples = "hall-secretary")
            String recorderRole,

            @Schema(description = "Whether it was said for somebody who cannot write it.", examples = "true")
            boolean onBehalf,

            @Schema(description = "Language of `text`.", examples = "ar")
            String lang,

            @Schema(description = "What was said.", examples = "ساحة المدرسة مغلقة مساءً.")
            String text,

            @Schema(description = "When it was taken down (UTC).", examples = "2026-12-20T14:05:00Z")
            Instant at) {}
}
