package hamgara.forum.wording;

import hamgara.forum.text.Words;
import org.jspecify.annotations.Nullable;

/// New words for some parts; a part that is left out stays as it is.
public record WordingChange(
        @Nullable String lang,
        @Nullable String title,
        @Nullable String whatExists,
        @Nullable String whatShouldBeDone,
        @Nullable String existingCapacity,
        @Nullable String whoBenefits) {

    /// As the words are stored; a part that shows nothing counts as left out.
    public WordingChange tidied(String language) {
        return new WordingChange(
                lang,
                Words.orNone(title, language),
                Words.orNone(whatExists, language),
                Words.orNone(whatShouldBeDone, language),
                Words.orNone(existingCapacity, language),
                Words.orNone(whoBenefits, language));
    }

    /// Whether it changes nothing.
    public boolean isEmpty() {
        return title == null
                && whatExists == null
                && whatShouldBeDone == null
                && existingCapacity == null
                && whoBenefits == null;
    }

    /// The whole text with the new words, or the refusal that names what is missing then.
    public Wording over(Wording present) {
        return Wording.complete(
                lang == null ? present.lang() : lang,
                title == null ? present.title() : title,
                whatExists == null ? present.whatExists() : whatExists,
                whatShouldBeDone == null ? present.whatShouldBeDone() : whatShouldBeDone,
                existingCapacity == null ? present.existingCapacity() : existingCapacity,
                whoBenefits == null ? present.whoBenefits() : whoBenefits);
    }
}
