package hamgara.kit.text;

/// Digits and numbers in the three scripts people type them in.
public final class Digits {

    private static final int PERSIAN_ZERO = 0x06F0;
    private static final int ARABIC_ZERO = 0x0660;

    private Digits() {}

    /// Persian and Arabic-Indic digits become Latin; everything else stays.
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(latin(text.charAt(i)));
        }
        return folded.toString();
    }

    /// A number or id as typed by a person, made ready for validation: Latin digits, and without the spaces, hyphens,
    /// joiners and direction marks that come along when it is copied from a letter or a chat.
    public static String typedNumber(String text) {
        StringBuilder number = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isFiller(c)) {
                number.append(latin(c));
            }
        }
        return number.toString();
    }

    /// Latin and Arabic-Indic digits become Persian, for texts shown to a reader of Persian.
    public static String persian(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = latin(text.charAt(i));
            shown.append(c >= '0' && c <= '9' ? (char) (PERSIAN_ZERO + c - '0') : c);
        }
        return shown.toString();
    }

    static char latin(char c) {
        if (c >= PERSIAN_ZERO && c <= PERSIAN_ZERO + 9) {
            return (char) ('0' + c - PERSIAN_ZERO);
        }
        if (c >= ARABIC_ZERO && c <= ARABIC_ZERO + 9) {
            return (char) ('0' + c - ARABIC_ZERO);
        }
        return c;
    }

    private static boolean isFiller(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || c == Letters.MINUS_SIGN
                || c == Letters.TATWEEL;
    }
}
