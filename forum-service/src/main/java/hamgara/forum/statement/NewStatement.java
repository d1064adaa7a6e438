package hamgara.forum.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A statement to be put before the hall.
@Schema(name = "NewStatement")
record NewStatement(
        @Schema(description = "The hall.", required = true, examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab") @NotNull
        UUID hallId,

        @Schema(description = "Language it is written in; fa when left out.", defaultValue = "fa", examples = "fa")
        @Pattern(regexp = "[a-z]{2,3}")
        @Nullable
        String lang,

        @Schema(
                description = "One thought, at most as long as the conversation takes (usually 200 characters).",
                examples = "ورزشگاه عصرها برای دختران هم باز باشد.",
                required = true)
        @NotBlank
        @Size(max = 1000)
        String text,

        @Schema(description = "True to put it beside one that is the same in another spelling.", examples = "false")
        @Nullable
        Boolean twinSeen) {

    Words words() {
        return new Words(lang, text, twinSeen);
    }

    /// A statement to be put before a conversation.
    @Schema(name = "NewStatementOfConversation")
    record Words(
            @Schema(description = "Language it is written in; fa when left out.", defaultValue = "fa", examples = "fa")
            @Pattern(regexp = "[a-z]{2,3}")
            @Nullable
            String lang,

            @Schema(
                    description = "One thought, at most as long as the conversation takes (usually 200 characters).",
                    examples = "ورزشگاه عصرها برای دختران هم باز باشد.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String text,

            @Schema(description = "True to put it beside one that is the same in another spelling.", examples = "false")
            @Nullable
            Boolean twinSeen) {}
}
