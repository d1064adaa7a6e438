package hamgara.venue.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import hamgara.kit.text.PersianText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A text for people in the languages of the province; tidied as it comes in, Persian always present.
@Schema(
        name = "Wording",
        description =
                "A text in several languages, at most 2000 characters each. Persian is always there; readers of a "
                        + "language without a text of its own are shown the Persian one. No names or mobile numbers of persons.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(
        @Schema(description = "Persian text", examples = "سالن سرپوشیده با جایگاه تماشاگران", required = true)
        @NotBlank
        @Size(max = 2000)
        String fa,

        @Schema(description = "Arabic text", examples = "قاعة مغطاة مع مدرجات") @Size(max = 2000) @Nullable
        String ar,

        @Schema(description = "English text", examples = "A covered hall with stands") @Size(max = 2000) @Nullable
        String en) {

    /// Accepts an absent Persian text, so that validation can point at it.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public Wording {
        fa = fa == null ? null : PersianText.stored(fa, "fa");
        ar = emptyToNull(ar, "ar");
        en = emptyToNull(en, "en");
    }

    /// What three columns hold; nothing where there is no Persian text.
    public static @Nullable Wording of(@Nullable String fa, @Nullable String ar, @Nullable String en) {
        return fa == null ? null : new Wording(fa, ar, en);
    }

    /// The texts in all languages there are.
    Stream<String> texts() {
        return Stream.of(fa, ar == null ? "" : ar, en == null ? "" : en);
    }

    private static @Nullable String emptyToNull(@Nullable String text, String lang) {
        if (text == null) {
            return null;
        }
        String stored = PersianText.stored(text, lang);
        return stored.isEmpty() ? null : stored;
    }
}
