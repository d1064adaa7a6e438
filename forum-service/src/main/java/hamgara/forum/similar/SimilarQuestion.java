package hamgara.forum.similar;

import hamgara.kit.text.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an author is about to write.
@Schema(name = "SimilarProposalQuestion", description = "What an author is about to write.")
public record SimilarQuestion(
        @Schema(description = "The hall.", required = true) @NotNull
        UUID hallId,

        @Schema(description = "The title in mind.", examples = "حیاط مدرسه عصرها باز باشد", required = true)
        @NotBlank
        @Size(max = 120)
        String title,

        @Schema(description = "What should be done, as far as it is written.", examples = "سه عصر در هفته باز شود.")
        @Size(max = 6000)
        @Nullable
        String text,

        @Schema(description = "Code of its subject; proposals of the same one come closer.", examples = "SPORT")
        @Pattern(regexp = "[A-Z_]{2,40}")
        @Nullable
        String subject,

        @Schema(description = "Code of its area; proposals of the same one come closer.", examples = "0614021281")
        @Pattern(regexp = "[0-9]{2,16}")
        @Nullable
        String areaCode) {

    /// Takes an area code as it is typed, in any digits.
    public SimilarQuestion {
        areaCode = areaCode == null ? null : Digits.typedNumber(areaCode);
    }
}
