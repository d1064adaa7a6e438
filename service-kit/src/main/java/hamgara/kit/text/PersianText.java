package hamgara.kit.text;

import java.util.Locale;
import java.util.Set;

/// Persian and Arabic text on three levels: as it is stored, as it is searched, and as it is compared letter by letter.
///
/// The stored text keeps what the writer meant (hamza, vowels, half-spaces, digits). The two keys are for indexes and
/// matching only and are never shown; the database computes the same keys with `fa_search_key` and `fa_compact_key`.
public final class PersianText {

    /// Languages written with the Persian forms of kaf and yeh: Persian, Dari, northern Luri, Bakhtiari, southern Luri.
    private static final Set<String> PERSIAN_LETTERED = Set.of("fa", "prs", "lrc", "bqi", "luz");

    private PersianText() {}

    /// Tidies a text for keeping. `lang` is a language tag such as `fa` or `ar-IQ`; Persian gets the Persian kaf and
    /// yeh, other languages keep their letters. Controls and halves of surrogate pairs go.
    public static String stored(String text, String lang) {
        String language = Locale.forLanguageTag(lang).getLanguage();
        return StoredText.tidy(text, PERSIAN_LETTERED.contains(language));
    }

    /// The words of a text, folded so that spellings which differ only in keyboard, vowels or joining find each other.
    public static String searchKey(String text) {
        return SearchKey.of(text);
    }

    /// The search key without its spaces, for trigrams: joins «طرح‌های», «طرحهای» and «طرح های».
    public static String compactKey(String text) {
        return SearchKey.of(text).replace(" ", "");
    }
}
