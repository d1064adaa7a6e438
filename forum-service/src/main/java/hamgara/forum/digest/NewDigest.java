package hamgara.forum.digest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The words of a digest.
@Schema(name = "NewDigest")
record NewDigest(
        @Schema(description = "Language of `text`.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        String lang,

        @Schema(
                description = "What the session was, without the name of anybody who spoke.",
                examples = "دربارهٔ باز شدن حیاط مدرسه‌ها گفت‌وگو شد.",
                required = true)
        @NotBlank
        @Size(max = 6000)
        String text) {}
