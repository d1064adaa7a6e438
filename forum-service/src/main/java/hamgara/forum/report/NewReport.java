package hamgara.forum.report;

import hamgara.forum.moderation.Rule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody says that a text breaks a rule.
@Schema(name = "NewContentReport", description = "Somebody says that a text breaks a rule.")
record NewReport(
        @Schema(description = "The proposal, comment, statement, amendment or capture.", required = true) @NotNull
        UUID contentId,

        @Schema(description = "The rule it breaks.", required = true) @NotNull
        Rule rule,

        @Schema(description = "What moderators should know.", examples = "شمارهٔ تلفن همسایه‌ام در متن است.")
        @Size(max = 500)
        @Nullable
        String note) {}
