package hamgara.venue.place;

import hamgara.kit.text.Digits;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps the numbers of persons out of what everybody reads.
public final class PublicText {

    /// A mobile number of Iran in any spelling; those belong to persons.
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:(?:\\+|00)98|0)[ -]*9(?:[ -]*[0-9]){9}(?![0-9])");

    private PublicText() {}

    /// Refuses a text with a mobile number in any of its languages; `pointer` names the field.
    public static void require(@Nullable Wording text, String pointer) {
        if (text != null
                && text.texts()
                        .anyMatch(words -> MOBILE.matcher(Digits.fold(words)).find())) {
            throw new PlaceRefusal.MobileNumberInText().at(pointer);
        }
    }
}
