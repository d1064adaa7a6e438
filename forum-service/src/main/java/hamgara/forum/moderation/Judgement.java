package hamgara.forum.moderation;

import hamgara.forum.trust.SanctionKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a moderator decides about a text, under which rule, and why.
@Schema(
        name = "Judgement",
        description =
                "What a moderator decides about a text. Its author is told all of it, and everybody act, rule and reason.")
public record Judgement(
        @Schema(description = "SHOW, WARN, HIDE or REMOVE.", examples = "HIDE", required = true) @NotNull
        ActKind act,

        @Schema(description = "The rule it is decided under.", examples = "DIGNITY", required = true) @NotNull
        Rule rule,

        @Schema(
                description = "Why, without the words themselves.",
                examples = "یک گروه از مردم را تحقیر می‌کند.",
                required = true)
        @NotBlank
        @Size(max = 2000)
        String reason,

        @Schema(description = "What the author may not do for a time; with acts against a text alone.") @Valid @Nullable
        Sanction sanction) {

    /// What the author may not do for a time.
    @Schema(
            name = "NewSanction",
            description = "What the author may not do in the hall for a time. Voices are not taken.")
    public record Sanction(
            @Schema(description = "What it is.", required = true) @NotNull
            SanctionKind kind,

            @Schema(description = "Days it lasts.", examples = "7", required = true) @NotNull @Min(1) @Max(90)
            Integer days) {}
}
