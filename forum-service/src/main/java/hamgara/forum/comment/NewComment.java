package hamgara.forum.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something to say.
@Schema(name = "NewComment")
record NewComment(
        @Schema(
                description = "The comment that this answers; left out by what answers none.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @Nullable
        UUID parentId,

        @Schema(description = "How it helps on.", examples = "CAPACITY_OFFER", required = true) @NotNull
        CommentKind kind,

        @Schema(description = "Language it is written in; fa when left out.", examples = "fa", defaultValue = "fa")
        @Pattern(regexp = "[a-z]{2,3}")
        @Nullable
        String lang,

        @Schema(
                description = "The text, at most 2000 characters.",
                examples = "سالن شهرداری هم همان ساعت‌ها خالی است.",
                required = true)
        @NotBlank
        @Size(max = 2000)
        String text,

        @Schema(
                description = "The other way; needed with CONCERN_WITH_ALTERNATIVE.",
                examples = "استخر مدرسه هم می‌شود.")
        @Size(max = 2000)
        @Nullable
        String alternative) {

    String langOrUsual() {
        return lang == null ? "fa" : lang;
    }
}
