package hamgara.forum.review;

import hamgara.forum.content.ContentState;
import hamgara.forum.content.Kind;
import hamgara.forum.moderation.Lane;
import hamgara.forum.moderation.Rule;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What waits for a moderator, with all that is needed to decide and nobody's name.
@Schema(
        name = "ReviewItem",
        description = "A reported text that waits for a moderator. Who wrote or reported it is not told.")
record ReviewItemView(
        @Schema(description = "Id of the item.") UUID id,
        @Schema(description = "The text.") UUID contentId,
        @Schema(description = "What the text is.") Kind kind,
        @Schema(description = "The hall.") UUID hallId,
        @Schema(description = "Whether it is seen now.") ContentState contentState,

        @Schema(
                description = "The words as they are now; absent in lists and when there are none any more.",
                examples = "این سالن مال ماست و بس.")
        @Nullable
        String text,

        @Schema(description = "How soon somebody has to decide.")
        Lane lane,

        @Schema(
                description = "What its reports weigh together; at the hall's limit it is out of sight.",
                examples = "1.5")
        double weight,

        @Schema(description = "What it is reported for, each rule with its number of reports; absent in lists.")
        @Nullable
        List<Reported> reports,

        @Schema(
                description = "What reporters said, at most ten notes; absent in lists.",
                examples = "[\"شمارهٔ تلفن همسایه‌ام در متن است.\"]")
        @Nullable
        List<String> notes,

        @Schema(description = "When it came.") Instant openedAt,

        @Schema(description = "By when it is to be decided, in working time of the county.")
        Instant dueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String dueAtJalali,

        @Schema(description = "PENDING, CLAIMED (somebody reads it) or DECIDED.", examples = "PENDING")
        String state,

        @Schema(description = "True where the caller has claimed it; otherwise absent.", examples = "true") @Nullable
        Boolean mine,

        @Schema(description = "Rises with every change.", examples = "1")
        long version)
        implements Versioned {

    /// How often a rule was named.
    @Schema(name = "ReportedRule", description = "How often a rule was named.")
    record Reported(
            @Schema(description = "The rule.") Rule rule,

            @Schema(description = "How many named it.", examples = "3")
            int reports) {}
}
