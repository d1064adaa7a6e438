package hamgara.kit.text;

/// Cuts piles of accents on one letter down to thirty, the number that Unicode calls safe for streams.
///
/// No language needs more, and putting a long pile into canonical order takes time by the square of its height.
final class PiledMarks {

    private static final int MOST = 30;

    private PiledMarks() {}

    static String cut(String text) {
        int pile = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            pile = isMark(c) ? pile + 1 : 0;
            if (pile > MOST) {
                return cutFrom(text, i);
            }
            i += Character.charCount(c);
        }
        return text;
    }

    private static String cutFrom(String text, int start) {
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, start);
        int pile = MOST;
        for (int i = start; i < text.length(); ) {
            int c = text.codePointAt(i);
            pile = isMark(c) ? pile + 1 : 0;
            if (pile <= MOST) {
                kept.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return kept.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
