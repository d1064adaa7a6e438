package hamgara.forum.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A conversation, as callers see it.
@Schema(name = "Conversation", description = "Statements about one thing, and what people say to them.")
record ConversationView(
        @Schema(description = "Id of the conversation.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "The hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID hallId,

        @Schema(description = "Statistical code of the county.", examples = "0614")
        String county,

        @Schema(
                description = "Whether it is the hall's main one, which takes what is put before the hall.",
                examples = "false")
        boolean main,

        @Schema(description = "What it is about.") @Nullable About about,

        @Schema(description = "The question it asks.", examples = "از محلهٔ ده سال دیگر چه می‌خواهیم؟") @Nullable
        String title,

        @Schema(description = "Whether statements wait for a moderator.", examples = "OPEN")
        ConversationMode mode,

        @Schema(description = "How far it is.", examples = "OPEN")
        ConversationState state,

        @Schema(description = "Characters a statement may have.", examples = "200")
        int statementLength,

        @Schema(description = "Statements it takes at most.", examples = "10000")
        int mostStatements,

        @Schema(description = "People who vote in it at most.", examples = "100000")
        int mostVoters,

        @Schema(description = "How its map is worked out.") ParamsView params,

        @Schema(description = "When it was made.", examples = "2026-11-23T06:30:00Z")
        Instant openedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String openedAtJalali,

        @JsonIgnore long version)
        implements Versioned {

    /// What a conversation is about.
    @Schema(name = "ConversationSubject")
    record About(
            @Schema(description = "SUBJECT, PROPOSAL or SESSION.", examples = "SUBJECT")
            String kind,

            @Schema(description = "Its code or id.", examples = "EDUCATION")
            String id) {}

    static ConversationView of(Conversation conversation) {
        return new ConversationView(
                conversation.id,
                conversation.hallId,
                conversation.county,
                conversation.main,
                conversation.aboutKind == null || conversation.aboutId == null
                        ? null
                        : new About(conversation.aboutKind.name(), conversation.aboutId),
                conversation.title,
                conversation.mode,
                conversation.state,
                conversation.statementLength,
                conversation.mostStatements,
                conversation.mostVoters,
                ParamsView.of(conversation.params()),
                conversation.openedAt,
                Jalali.of(conversation.openedAt),
                conversation.version);
    }
}
