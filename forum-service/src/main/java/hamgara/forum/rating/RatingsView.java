package hamgara.forum.rating;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the supporters make of a version of an answer, as everybody sees it.
@Schema(
        name = "Ratings",
        description = "What the supporters make of a version of an answer; without numbers while too few have said so.")
record RatingsView(
        @Schema(description = "Version of the answer.", examples = "1")
        int answerNo,

        @Schema(description = "When it was rated.", examples = "ANSWER")
        Wave wave,

        @Schema(description = "Ratings; absent below the least number of the hall's policy.", examples = "34") @Nullable
        Integer count,

        @Schema(description = "Mean of their stars to one digit; absent with the count.", examples = "3.6") @Nullable
        Double mean) {}
