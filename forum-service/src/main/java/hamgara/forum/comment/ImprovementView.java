package hamgara.forum.comment;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody added, as callers see it: never who.
@Schema(name = "Improvement", description = "What somebody added to a proposal. Its author is never shown.")
record ImprovementView(
        @Schema(description = "Id of the comment.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "The proposal.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID proposalId,

        @Schema(description = "How it adds to the proposal.")
        CommentKind kind,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(description = "The text.", examples = "سالن شهرداری هم همان ساعت‌ها خالی است.")
        String text,

        @Schema(description = "The other way, with a concern.", examples = "استخر مدرسه هم می‌شود.") @Nullable
        String alternative,

        @Schema(description = "When it was written.", examples = "2026-11-23T06:30:00Z")
        Instant writtenAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String writtenAtJalali) {

    static ImprovementView of(Comment comment) {
        return new ImprovementView(
                comment.id,
                comment.onId,
                comment.kind,
                comment.lang,
                Objects.requireNonNull(comment.text),
                comment.alternative,
                comment.writtenAt,
                Jalali.of(comment.writtenAt));
    }

    static ImprovementView of(CommentView comment) {
        return new ImprovementView(
                comment.id(),
                comment.onId(),
                comment.kind(),
                comment.lang(),
                Objects.requireNonNull(comment.text()),
                comment.alternative(),
                comment.writtenAt(),
                comment.writtenAtJalali());
    }
}
