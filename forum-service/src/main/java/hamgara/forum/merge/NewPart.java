package hamgara.forum.merge;

import hamgara.forum.wording.Wording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of a proposal that is to stand on its own.
@Schema(name = "NewProposalPart", description = "A part of a proposal that is to stand on its own, in the four parts.")
record NewPart(
        @Schema(description = "Language it is written in.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        String lang,

        @Schema(description = "Title, at most 120 characters.", examples = "روشنایی حیاط مدرسه", required = true)
        @NotBlank
        @Size(max = 120)
        String title,

        @Schema(description = "What exists now.", examples = "حیاط عصرها تاریک است.", required = true)
        @Size(max = 6000)
        @Nullable
        String whatExists,

        @Schema(description = "What should be done.", examples = "دو چراغ نصب شود.", required = true)
        @Size(max = 6000)
        @Nullable
        String whatShouldBeDone,

        @Schema(description = "The capacity that is there already.", examples = "برق مدرسه", required = true)
        @Size(max = 6000)
        @Nullable
        String existingCapacity,

        @Schema(description = "Who benefits.", examples = "جوانان محله", required = true) @Size(max = 6000) @Nullable
        String whoBenefits) {

    Wording wording() {
        return Wording.complete(lang, title, whatExists, whatShouldBeDone, existingCapacity, whoBenefits);
    }
}
