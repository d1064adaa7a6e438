package hamgara.venue.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import hamgara.kit.text.PersianText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a venue tells its visitors of a closure; tidied as it comes in, Persian always present.
@Schema(
        name = "ClosureText",
        description = "What visitors are told, in the languages of the province. Persian is always there; readers of a "
                + "language without a text of its own are shown the Persian one. No names of persons.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClosureText(
        @Schema(description = "Persian text", examples = "به سبب گردوغبار تعطیل است.", required = true)
        @NotBlank
        @Size(max = 500)
        String fa,

        @Schema(description = "Arabic text", examples = "مغلق بسبب الغبار.") @Size(max = 500) @Nullable
        String ar,

        @Schema(description = "English text", examples = "Closed because of dust.") @Size(max = 500) @Nullable
        String en) {

    /// Accepts an absent Persian text, so that validation can point at it.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    ClosureText {
        fa = fa == null ? null : PersianText.stored(fa, "fa");
        ar = emptyToNull(ar, "ar");
        en = emptyToNull(en, "en");
    }

    private static @Nullable String emptyToNull(@Nullable String text, String lang) {
        if (text == null) {
            return null;
        }
        String stored = PersianText.stored(text, lang);
        return stored.isEmpty() ? null : stored;
    }
}
