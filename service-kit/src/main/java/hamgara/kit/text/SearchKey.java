package hamgara.kit.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Folds a text to the words that a search compares; step for step the twin of `fa_search_key` in the kit's migration.
/// The two agree on every stored text, and on any other without more than thirty marks on one letter.
///
/// Compatibility decomposition takes hamza, madda and accents off their letters, so that one rule
/// removes them all. It is done again after the removal, because what was removed may have stood between
/// marks that must be in order.
final class SearchKey {

    private static final String WORD_START = "(^| )";

    /// «گفت‌وگو» in its spellings, also with an ending; «گفت و گوش» is two other words.
    private static final Pattern DIALOGUE = Pattern.compile(WORD_START + "گفت ?و ?گو(?=(?:ی|یی|ها|های|هایی)?(?: |$))");

    /// «رفاه‌کارت», likewise.
    private static final Pattern WELFARE_CARD = Pattern.compile(WORD_START + "رفاه ?کارت(?=(?:ی|ها|های|هایی)?(?: |$))");

    private SearchKey() {}

    static String of(String text) {
        String bare = PiledMarks.cut(withoutMarks(Normalizer.normalize(PiledMarks.cut(text), Normalizer.Form.NFKD)));
        String words = words(Normalizer.normalize(bare, Normalizer.Form.NFKD));
        return joined(words);
    }

    private static String joined(String words) {
        String key = words;
        if (key.contains("گفت")) {
            key = DIALOGUE.matcher(key).replaceAll("$1گفتگو");
        }
        if (key.contains("رفاه")) {
            key = WELFARE_CARD.matcher(key).replaceAll("$1رفاهکارت");
        }
        return key;
    }

    private static String withoutMarks(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isMark(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int folded = fold(Character.toLowerCase(c));
            if (isOfAWord(folded)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.appendCodePoint(folded);
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static boolean isOfAWord(int c) {
        return (c >= '0' && c <= '9') || Character.isAlphabetic(c);
    }

    private static int fold(int c) {
        return switch (c) {
            case Letters.ARABIC_YEH, Letters.ALEF_MAKSURA, Letters.YEH_BARREE -> Letters.PERSIAN_YEH;
            case Letters.ARABIC_KAF, Letters.SWASH_KAF -> Letters.PERSIAN_KAF;
            case Letters.TEH_MARBUTA, Letters.TEH_MARBUTA_GOAL, Letters.AE, Letters.HEH_GOAL, Letters.HEH_DOACHASHMEE ->
                Letters.HEH;
            case Letters.ALEF_WASLA -> Letters.ALEF;
            default -> c <= Character.MAX_VALUE ? Digits.latin((char) c) : c;
        };
    }

    /// Vowel signs, accents, variation selectors, and the invisible signs that join nothing and part nothing.
    private static boolean isMark(char c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x0610 && c <= 0x061A)
                || (c >= 0x064B && c <= 0x065F)
                || c == 0x0670
                || (c >= 0x06D6 && c <= 0x06DC)
                || (c >= 0x06DF && c <= 0x06E4)
                || (c >= 0x06E7 && c <= 0x06E8)
                || (c >= 0x06EA && c <= 0x06ED)
                || (c >= 0x08CA && c <= 0x08FF && c != 0x08E2)
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xFE20 && c <= 0xFE2F)
                || (c >= 0x2060 && c <= 0x2064)
                || Letters.isBidiMark(c)
                || c == Letters.TATWEEL
                || c == Letters.ZERO_WIDTH_SPACE
                || c == Letters.ZWJ
                || c == Letters.MONGOLIAN_SEPARATOR
                || c == Letters.SOFT_HYPHEN
                || c == Letters.BYTE_ORDER_MARK;
    }
}
