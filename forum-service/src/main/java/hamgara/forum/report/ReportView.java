package hamgara.forum.report;

import hamgara.forum.moderation.Lane;
import hamgara.forum.moderation.Rule;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A report, as who made it sees it.
@Schema(name = "ContentReport", description = "A report, as who made it sees it.")
record ReportView(
        @Schema(description = "Id of the report.") UUID id,
        @Schema(description = "The text.") UUID contentId,
        @Schema(description = "The rule it breaks.") Rule rule,

        @Schema(description = "How soon somebody has to decide.")
        Lane lane,

        @Schema(description = "When it was made.") Instant reportedAt,

        @Schema(description = "WAITING, RIGHT or WRONG, as a moderator decided.", examples = "WAITING")
        String outcome) {}
