package hamgara.forum.statement;

import hamgara.forum.moderation.Rule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a moderator decides about a statement.
@Schema(name = "NewStatementModeration")
record NewModeration(
        @Schema(description = "The decision.", examples = "REJECTED", required = true) @NotNull
        Moderation moderation,

        @Schema(
                description =
                        "Whether it is about the conversation itself or only asks who somebody is: people vote on "
                                + "it, and the map leaves it out. False when left out.",
                examples = "false")
        @Nullable
        Boolean meta,

        @Schema(
                description =
                        "The rule that what is rejected breaks; OTHER when left out. The public log has it with the"
                                + " reason.",
                examples = "OFF_TOPIC")
        @Nullable
        Rule rule,

        @Schema(
                description = "Why, without the words themselves.",
                examples = "همان حرف گزارهٔ نخست است.",
                required = true)
        @NotBlank
        @Size(max = 500)
        String reason) {

    Rule ruleOrOther() {
        return rule == null ? Rule.OTHER : rule;
    }
}
