package hamgara.forum.moderation;

import hamgara.kit.text.PersianText;
import java.util.Arrays;

/// Tells whether a reason repeats the words that it is about, in whatever spelling.
final class Quotes {

    private static final int WORDS_IN_A_ROW = 4;

    private Quotes() {}

    static boolean in(String reason, String text) {
        String[] said = words(reason);
        String whole = " " + String.join(" ", words(text)) + " ";
        for (int i = 0; i + WORDS_IN_A_ROW <= said.length; i++) {
            String run = " " + String.join(" ", Arrays.copyOfRange(said, i, i + WORDS_IN_A_ROW)) + " ";
            if (whole.contains(run)) {
                return true;
            }
        }
        return false;
    }

    private static String[] words(String text) {
        return Arrays.stream(PersianText.searchKey(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
