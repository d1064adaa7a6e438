package hamgara.forum.search;

import java.util.Collection;

/// The part of a text in which a word stands that somebody looked for.
final class Snippet {

    private static final int LENGTH = 180;
    private static final int BEFORE = 60;
    private static final int LOOKED_THROUGH = 8_000;

    private Snippet() {}

    /// Its beginning, where none of the words is found as it was written.
    static String of(String text, Collection<String> words) {
        if (text.length() <= LENGTH) {
            return text;
        }
        String folded = folded(text);
        int first = words.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int begin = first <= BEFORE ? 0 : wordAfter(text, first - BEFORE);
        int end = Math.min(text.length(), begin + LENGTH);
        end = end == text.length() ? end : Math.max(wordAfter(text, end - BEFORE / 2) - 1, begin);
        return (begin == 0 ? "" : "… ") + text.substring(begin, end).strip() + (end == text.length() ? "" : " …");
    }

    private static int wordAfter(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space + 1;
    }

    /// Letter for letter as keys of a search have them, so that places in it are places in the text.
    private static String folded(String text) {
        char[] letters =
                text.substring(0, Math.min(text.length(), LOOKED_THROUGH)).toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = folded(letters[i]);
        }
        return new String(letters);
    }

    private static char folded(char letter) {
        return switch (letter) {
            case 'ي', 'ى', 'ئ' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة', 'ۀ' -> 'ه';
            case 'آ', 'أ', 'إ', 'ٱ' -> 'ا';
            case 'ؤ' -> 'و';
            default -> Character.toLowerCase(letter);
        };
    }
}
