package hamgara.forum.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A conversation to be opened.
@Schema(name = "NewConversation")
record NewConversation(
        @Schema(description = "The hall.", required = true, examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab") @NotNull
        UUID hallId,

        @Schema(description = "What it is about; left out for the hall's life as a whole.") @Valid @Nullable
        About about,

        @Schema(description = "The question it asks.", examples = "از محلهٔ ده سال دیگر چه می‌خواهیم؟")
        @Size(min = 1, max = 300)
        @Nullable
        String title,

        @Schema(
                description = "When left out, STRICT in a hall that screens what people write, OPEN in others.",
                examples = "OPEN")
        @Nullable
        ConversationMode mode,

        @Schema(description = "True to prepare it first; it takes votes once it is opened.", examples = "false")
        @Nullable
        Boolean draft,

        @Schema(
                description = "Characters a statement may have; those of the hall's policy when left out.",
                examples = "200")
        @Min(20)
        @Max(1000)
        @Nullable
        Integer statementLength,

        @Schema(description = "Statements it takes at most.", examples = "500", defaultValue = "10000")
        @Min(1)
        @Max(Conversations.MOST_STATEMENTS)
        @Nullable
        Integer mostStatements,

        @Schema(description = "People who vote in it at most.", examples = "10000", defaultValue = "100000")
        @Min(1)
        @Max(Conversations.MOST_VOTERS)
        @Nullable
        Integer mostVoters,

        @Schema(description = "How its map is worked out; the usual numbers when left out.") @Valid @Nullable
        ParamsView params) {

    /// What a conversation is about.
    @Schema(name = "ConversationAbout")
    record About(
            @Schema(description = "Kind of thing.", examples = "SUBJECT", required = true) @NotNull
            Conversation.AboutKind kind,

            @Schema(description = "Its code or id.", examples = "EDUCATION", required = true) @NotBlank @Size(max = 60)
            String id) {}
}
