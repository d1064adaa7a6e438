package hamgara.forum.amendment;

import hamgara.forum.wording.WordingChange;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Other words for some parts of a proposal.
@Schema(
        name = "NewAmendment",
        description = "Other words for some parts of a proposal. What is left out stays as it is.")
record NewAmendment(
        @Schema(description = "Number of the wording it is about: the present one.", examples = "1", required = true)
        @NotNull
        @Min(1)
        Integer baseVersion,

        @Schema(description = "Title, at most 120 characters.", examples = "حیاط مدرسه عصرها باز باشد")
        @Size(max = 120)
        @Nullable
        String title,

        @Schema(description = "What exists now.", examples = "حیاط مدرسه پس از ساعت دو بسته است.")
        @Size(max = 6000)
        @Nullable
        String whatExists,

        @Schema(description = "What should be done.", examples = "پنج عصر در هفته برای محله باز شود.")
        @Size(max = 6000)
        @Nullable
        String whatShouldBeDone,

        @Schema(description = "The capacity that is there already.", examples = "حیاط و زمین والیبال مدرسه")
        @Size(max = 6000)
        @Nullable
        String existingCapacity,

        @Schema(description = "Who benefits.", examples = "جوانان محله") @Size(max = 6000) @Nullable
        String whoBenefits,

        @Schema(description = "Why, for the authors and everybody.", examples = "سه عصر کم است.", required = true)
        @NotBlank
        @Size(max = 2000)
        String reason) {

    WordingChange words(String lang) {
        return new WordingChange(lang, title, whatExists, whatShouldBeDone, existingCapacity, whoBenefits).tidied(lang);
    }
}
