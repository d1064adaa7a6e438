package hamgara.kit.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A name in the languages of the province; tidied as it comes in, Persian always present.
@Schema(
        name = "Names",
        description = "A name in several languages. Persian is always there; readers of a language without a name of "
                + "its own are shown the Persian one.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Names(
        @Schema(description = "Persian name", examples = "شوش", required = true) @NotBlank @Size(max = 200)
        String fa,

        @Schema(description = "Arabic name", examples = "الشوش") @Size(max = 200) @Nullable
        String ar,

        @Schema(description = "English name", examples = "Shush") @Size(max = 200) @Nullable
        String en) {

    /// Accepts an absent Persian name, so that validation can point at it.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public Names {
        fa = fa == null ? null : PersianText.stored(fa, "fa");
        ar = emptyToNull(ar, "ar");
        en = emptyToNull(en, "en");
    }

    public static Names fa(String fa) {
        return new Names(fa, null, null);
    }

    /// The name for a reader: Arabic and English fall back to Persian, and so does any other language.
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> ar == null ? fa : ar;
            case "en" -> en == null ? fa : en;
            default -> fa;
        };
    }

    private static @Nullable String emptyToNull(@Nullable String text, String lang) {
        if (text == null) {
            return null;
        }
        String stored = PersianText.stored(text, lang);
        return stored.isEmpty() ? null : stored;
    }
}
