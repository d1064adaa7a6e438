package hamgara.forum.proposal;

import hamgara.forum.wording.WordingChange;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// New words for some parts of a proposal; what is left out stays.
@Schema(name = "ProposalChange", description = "New words for some parts. What is left out stays as it is.")
record ProposalChange(
        @Schema(description = "Language it is written in.", examples = "fa") @Pattern(regexp = "[a-z]{2,3}") @Nullable
        String lang,

        @Schema(description = "Title, at most 120 characters.")
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
        @Size(max = 120)
        @Nullable
        String title,

        @Schema(description = "What exists now, at most 6000 characters.") @Size(max = 6000) @Nullable
        String whatExists,

        @Schema(description = "What should be done, at most 6000 characters.") @Size(max = 6000) @Nullable
        String whatShouldBeDone,

        @Schema(description = "The capacity that is there already.") @Size(max = 6000) @Nullable
        String existingCapacity,

        @Schema(description = "Who benefits.") @Size(max = 6000) @Nullable
        String whoBenefits) {

    WordingChange words() {
        return new WordingChange(lang, title, whatExists, whatShouldBeDone, existingCapacity, whoBenefits);
    }
}
