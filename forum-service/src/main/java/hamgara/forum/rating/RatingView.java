package hamgara.forum.rating;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The caller's own rating.
@Schema(name = "Rating", description = "The caller's own rating of an answer.")
record RatingView(
        @Schema(description = "The case.", examples = "0199b2c0-0000-7000-8000-000000000001")
        UUID caseId,

        @Schema(description = "Version of the answer.", examples = "1")
        int answerNo,

        @Schema(description = "When it is rated.", examples = "ANSWER")
        Wave wave,

        @Schema(description = "Stars, from 1 to 5.", examples = "4")
        int stars) {}
