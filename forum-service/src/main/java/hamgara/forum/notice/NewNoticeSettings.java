package hamgara.forum.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the caller wants to hear from now on.
@Schema(name = "NewNoticeSettings")
record NewNoticeSettings(
        @Schema(
                description =
                        "AT_ONCE, DAILY (each morning at eight in Tehran), WEEKLY (on the morning of Saturday) or OFF.",
                examples = "DAILY",
                required = true)
        @NotNull
        Pace digest,

        @Schema(description = "Language of the words: fa, ar or en.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "fa|ar|en")
        String lang) {}
