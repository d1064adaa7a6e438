package hamgara.forum.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a moderator does about a text that nobody reported.
@Schema(name = "NewModerationAct", description = "What a moderator does about a text without a report.")
record NewAct(
        @Schema(
                description = "The proposal, comment, statement, amendment, capture, dispute or condition.",
                required = true)
        @NotNull
        UUID contentId,

        @Schema(description = "What is decided.", required = true) @NotNull @Valid
        Judgement judgement) {}
