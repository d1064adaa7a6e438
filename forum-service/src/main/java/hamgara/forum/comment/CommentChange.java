package hamgara.forum.comment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Other words for a comment.
@Schema(name = "CommentChange", description = "What is left out stays.")
record CommentChange(
        @Schema(description = "The text, at most 2000 characters.", examples = "سالن شهرداری هم عصرها خالی است.")
        @Size(min = 1, max = 2000)
        @Nullable
        String text,

        @Schema(description = "The other way.", examples = "استخر مدرسه هم می‌شود.")
        @Size(min = 1, max = 2000)
        @Nullable
        String alternative) {}
