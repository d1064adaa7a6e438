package hamgara.forum.satisfaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How satisfied the supporters are, as everybody sees it.
@Schema(
        name = "Satisfaction",
        description = "How satisfied supporters are with what was done; without numbers while too few have said so.")
record SatisfactionView(
        @Schema(description = "When they were asked.", examples = "DONE")
        NewSatisfaction.Wave wave,

        @Schema(description = "Answers; absent below the least number of the hall's policy.", examples = "34") @Nullable
        Integer count,

        @Schema(description = "Mean of their stars to one digit; absent with the count.", examples = "3.6") @Nullable
        Double mean) {}
