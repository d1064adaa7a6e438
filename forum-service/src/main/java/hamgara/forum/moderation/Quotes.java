package hamgara.forum.moderation;

import hamgara.kit.text.PersianText;
import java.util.Arrays;

/// Tells whether a reason repeats the words that it is about, in whatever spelling: some of them in a row, or all where
/// they are few.
final class Quotes {

    private static final int WORDS_IN_A_ROW = 4;

    private Quotes() {}

    static boolean in(String reason, String text) {
        String[] said = words(reason);
        String[] written = words(text);
        int inARow = Math.min(WORDS_IN_A_ROW, written.length);
        String whole = " " + String.join(" ", written) + " ";
        for (int i = 0; inARow > 0 && i + inARow <= said.length; i++) {
            String run = " " + String.join(" ", Arrays.copyOfRange(said, i, i + inARow)) + " ";
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
