package hamgara.forum.owndata;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was forgotten.
@Schema(name = "Erasure", description = "What was forgotten of the caller.")
record ErasureView(
        @Schema(description = "When (UTC).", examples = "2026-11-23T08:00:00Z")
        Instant erasedAt,

        @Schema(type = SchemaType.OBJECT, description = "By feature, how much.", examples = "{\"supports\":3}")
        Map<String, Integer> forgotten) {}
