package hamgara.forum.comment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A comment, as callers see it: never who wrote it.
@Schema(name = "Comment", description = "What somebody said about something or in answer. Its author is never shown.")
record CommentView(
        @Schema(description = "Id of the comment.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "What kind of thing it is about.", examples = "PROPOSAL")
        OnKind onKind,

        @Schema(description = "What it is about.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID onId,

        @Schema(
                description = "The comment that it answers, at whatever depth.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ad")
        @Nullable
        UUID parentId,

        @Schema(description = "How far to set it in: its depth in the thread, or 8 where that is more.", examples = "1")
        int depth,

        @Schema(description = "How it helps on.", examples = "IMPROVE")
        CommentKind kind,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(
                description = "SHOWN; HIDDEN by moderators; GONE where its author took it back and its place is left.",
                examples = "SHOWN")
        CommentState state,

        @Schema(
                description =
                        "The text; absent in what is gone, and in what is hidden but for its author and moderators.",
                examples = "سالن شهرداری هم همان ساعت‌ها خالی است.")
        @Nullable
        String text,

        @Schema(description = "The other way, with a concern.", examples = "استخر مدرسه هم می‌شود.") @Nullable
        String alternative,

        @Schema(description = "Places below it: its direct answers, those that are gone among them.", examples = "2")
        long replies,

        @Schema(description = "People who thanked for it.", examples = "3")
        int thanks,

        @Schema(description = "True for its author alone; absent for everybody else.", examples = "true") @Nullable
        Boolean mine,

        @Schema(description = "When it was written.", examples = "2026-11-23T06:30:00Z")
        Instant writtenAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String writtenAtJalali,

        @Schema(description = "When its author changed it last.", examples = "2026-11-23T06:40:00Z") @Nullable
        Instant editedAt,

        @JsonIgnore long version)
        implements Versioned {

    private static final int DEEPEST_SHOWN = 8;

    static CommentView of(Comment comment, Reader reader) {
        boolean isMine = comment.isOf(reader.person());
        boolean isReadable = comment.state == CommentState.SHOWN
                || reader.isModerator()
                || (isMine && !reader.isRemoved().test(comment.id));
        return new CommentView(
                comment.id,
                comment.onKind,
                comment.onId,
                comment.parentId,
                Math.min(comment.depth, DEEPEST_SHOWN),
                comment.kind,
                comment.lang,
                comment.state,
                isReadable ? comment.text : null,
                isReadable ? comment.alternative : null,
                comment.replies,
                comment.thanks,
                isMine ? Boolean.TRUE : null,
                comment.writtenAt,
                Jalali.of(comment.writtenAt),
                comment.editedAt,
                comment.version);
    }

    /// Who reads it: nobody in particular, a person, or a moderator of the county; and what is gone for its author,
    /// too.
    record Reader(@Nullable String person, boolean isModerator, Predicate<UUID> isRemoved) {}
}
