package hamgara.forum.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A statement, as callers see it: never who wrote it.
@Schema(name = "Statement", description = "One thought that people agree or disagree with. Its author is never shown.")
record StatementView(
        @Schema(description = "Id of the statement.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "The hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID hallId,

        @Schema(description = "The conversation.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ad")
        UUID conversationId,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(description = "The text.", examples = "ورزشگاه عصرها برای دختران هم باز باشد.")
        String text,

        @Schema(description = "What a moderator decided.", examples = "ACCEPTED")
        Moderation moderation,

        @Schema(description = "Why, where it was rejected.", examples = "همان حرف گزارهٔ نخست است.") @Nullable
        String moderationReason,

        @Schema(
                description = "Whether the map leaves it out because it is about the conversation itself.",
                examples = "false")
        boolean meta,

        @Schema(description = "Whether the hall's secretary put it there to begin with.", examples = "false")
        boolean seed,

        @Schema(description = "When it was written.", examples = "2026-11-23T06:30:00Z")
        Instant writtenAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String writtenAtJalali,

        @JsonIgnore long version)
        implements Versioned {

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.id,
                statement.hallId,
                statement.conversationId,
                statement.lang,
                statement.text,
                statement.moderation,
                statement.moderation == Moderation.REJECTED ? statement.moderationReason : null,
                statement.meta,
                statement.seed,
                statement.writtenAt,
                Jalali.of(statement.writtenAt),
                statement.version);
    }
}
