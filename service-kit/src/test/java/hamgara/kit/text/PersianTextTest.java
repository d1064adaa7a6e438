package hamgara.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersianTextTest {

    private static final TextVectors VECTORS = TextVectors.read();

    @Test
    void storesEverySpellingAsItsWriterMeantIt() {
        for (TextVectors.Case c : VECTORS.cases()) {
            assertThat(PersianText.stored(c.text(), "fa")).as(c.why()).isEqualTo(c.stored());
        }
    }

    @Test
    void foldsEverySpellingToItsKeys() {
        for (TextVectors.Case c : VECTORS.cases()) {
            assertThat(PersianText.searchKey(c.text())).as(c.why()).isEqualTo(c.searchKey());
            assertThat(PersianText.compactKey(c.text())).as(c.why()).isEqualTo(c.compactKey());
        }
    }

    @Test
    void foldsStoredTextAsItFoldsTypedText() {
        for (TextVectors.Case c : VECTORS.cases()) {
            assertThat(PersianText.searchKey(c.stored())).as(c.why()).isEqualTo(c.searchKey());
        }
    }

    @Test
    void matchesSpellingsOfOneWord() {
        for (List<String> group : VECTORS.sameSearchOrCompactKey()) {
            assertThat(group.stream().map(PersianText::compactKey).collect(Collectors.toSet()))
                    .as("%s", group)
                    .hasSize(1);
        }
    }

    @Test
    void sortsByThePersianAlphabet() {
        List<String> expected = VECTORS.inPersianOrder();
        assertThat(expected.stream().sorted().toList()).isNotEqualTo(expected);
        assertThat(expected.stream().sorted().sorted(PersianOrder.comparator()).toList())
                .isEqualTo(expected);
    }

    @Test
    void keepsTheLettersOfOtherLanguages() {
        assertThat(PersianText.stored("مكتبة المدينة فى \u0627\u0640لبصرة", "ar-IQ"))
                .isEqualTo("مكتبة المدينة فى البصرة");
        assertThat(PersianText.stored("Kitāb كتاب", "en")).isEqualTo("Kitāb كتاب");
        assertThat(PersianText.stored("كتاب", "fa-AF")).isEqualTo("کتاب");
        assertThat(PersianText.stored("كتاب", "bqi")).isEqualTo("کتاب");
    }

    @Test
    void removesWhatTheDatabaseRefuses() {
        assertThat(PersianText.stored("a\u0000b\ud800c\udc00d\u0007e\tf\ng", "fa"))
                .isEqualTo("abcde\tf\ng");
        assertThat(PersianText.stored("\ud83d\ude00 خوب", "fa")).isEqualTo("\ud83d\ude00 خوب");
        assertThat(PersianText.stored("\ud83d\u200e\ude00", "fa")).isEmpty();
        assertThat(PersianText.stored(" \u200c\u200f ", "fa")).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        RandomTexts.broken(1405, 20_000).forEach(text -> {
            for (String lang : List.of("fa", "ar", "en")) {
                String once = PersianText.stored(text, lang);
                assertThat(PersianText.stored(once, lang))
                        .as("stored %s of %s", lang, escaped(text))
                        .isEqualTo(once);
            }
            String key = PersianText.searchKey(text);
            assertThat(PersianText.searchKey(key))
                    .as("search key of %s", escaped(text))
                    .isEqualTo(key);
        });
    }

    @Test
    void tidyingDoesNotChangeWhatIsFound() {
        RandomTexts.seeded(1404, 20_000)
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .forEach(text -> assertThat(PersianText.searchKey(PersianText.stored(text, "fa")))
                        .as("%s", escaped(text))
                        .isEqualTo(PersianText.searchKey(text)));
    }

    @Test
    void cutsPilesOfMarksThatWouldTakeForEver() {
        String pile = "ک" + "\u0301\u0323".repeat(200_000);
        String hebrew = "\u05d0" + "\u05b8\u05b0".repeat(200_000);
        String stored = PersianText.stored(pile, "fa");
        assertThat(stored).hasSize(31);
        assertThat(PersianText.stored("\u06c0" + "\u0651\u064e".repeat(40), "fa"))
                .hasSize(31)
                .satisfies(once -> assertThat(PersianText.stored(once, "fa")).isEqualTo(once));
        assertThat(PersianText.searchKey(pile)).isEqualTo("ک");
        assertThat(PersianText.searchKey(hebrew)).hasSize(31);
        assertThat(PersianText.searchKey(PersianText.searchKey(hebrew))).isEqualTo(PersianText.searchKey(hebrew));
    }

    @Test
    void takesTextsOfAnySize() {
        String long1 = "گفت و گو ".repeat(100_000);
        assertThat(PersianText.searchKey(long1)).startsWith("گفتگو گفتگو").hasSize(100_000 * 6 - 1);
        assertThat(PersianText.stored(" \u200c".repeat(500_000) + "\ufdfa".repeat(10_000), "fa"))
                .startsWith("صلی");
        assertThat(PersianText.searchKey("")).isEmpty();
    }

    static String escaped(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }
}
