package hamgara.forum.hall;

import hamgara.kit.problem.Refusal;
import java.util.List;

/// The hall's policy does not list this language.
final class UnsupportedLanguage extends Refusal.Invalid {
    UnsupportedLanguage(String lang, List<String> languages) {
        super("unsupported-language", "lang", lang, "languages", String.join(", ", languages));
    }
}
