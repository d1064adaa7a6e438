package hamgara.forum.participant;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A code to show at a desk.
@Schema(name = "DeskCode", description = "To be shown at a desk, together with a document.")
record DeskCodeView(
        @Schema(description = "The code; shown this once.", examples = "407931552")
        String code,

        @Schema(description = "Good until then (UTC).", examples = "2026-11-23T08:15:00Z")
        Instant until) {}
