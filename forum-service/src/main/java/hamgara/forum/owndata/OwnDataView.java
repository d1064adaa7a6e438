package hamgara.forum.owndata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Everything that is kept of the caller.
@Schema(name = "OwnData", description = "Everything that is kept of the caller.")
record OwnDataView(
        @Schema(description = "When it was put together (UTC).", examples = "2026-11-23T08:00:00Z")
        Instant exportedAt,

        @Schema(
                type = SchemaType.OBJECT,
                description = "By feature, oldest first. Treat the names as open.",
                examples =
                        "{\"supports\":[{\"proposalId\":\"0198c0de-0000-7000-8000-00000000000b\",\"kind\":\"JOIN\"}]}")
        Map<String, List<Map<String, Object>>> data) {}
