package hamgara.kit.text;

import java.text.Normalizer;

/// Makes the form of a text that is kept: canonical code points, and no invisible litter.
///
/// The order of the steps makes it idempotent: marks are removed before letters are composed, and letters are composed
/// once more after the Persian forms have been put in.
final class StoredText {

    private StoredText() {}

    static String tidy(String text, boolean persian) {
        String visible = PiledMarks.cut(withoutLitter(withLettersForForms(text)));
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        String lettered = persian ? Normalizer.normalize(persian(composed), Normalizer.Form.NFC) : composed;
        return spaced(PiledMarks.cut(lettered));
    }

    private static String withLettersForForms(String text) {
        int start = 0;
        while (start < text.length() && !Letters.isPresentationForm(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return text;
        }
        StringBuilder letters = new StringBuilder(text.length() + 16).append(text, 0, start);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isPresentationForm(c)) {
                letters.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static String withoutLitter(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                kept.append(c).append(text.charAt(++i));
            } else if (isLineEnd(c)) {
                if (c != '\n' || i == 0 || text.charAt(i - 1) != '\r') {
                    kept.append('\n');
                }
            } else if (!isLitter(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isLitter(char c) {
        return (Character.isISOControl(c) && c != '\t')
                || Character.isSurrogate(c)
                || Letters.isBidiMark(c)
                || c == Letters.BYTE_ORDER_MARK
                || c == Letters.SOFT_HYPHEN
                || c == Letters.TATWEEL
                || c == Letters.ZERO_WIDTH_SPACE
                || c == Letters.MONGOLIAN_SEPARATOR;
    }

    private static String persian(String text) {
        StringBuilder persian = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case Letters.ARABIC_YEH, Letters.ALEF_MAKSURA -> persian.append(Letters.PERSIAN_YEH);
                case Letters.ARABIC_KAF -> persian.append(Letters.PERSIAN_KAF);
                case Letters.HEH_WITH_YEH -> persian.append(Letters.HEH).append(Letters.HAMZA_ABOVE);
                default -> persian.append(c);
            }
        }
        return persian.toString();
    }

    /// One space or tab between words, at most one empty line between paragraphs, and a half-space only inside a word.
    private static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int lineEnds = 0;
        boolean space = false;
        boolean tab = false;
        boolean halfSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineEnds++;
            } else if (c == '\t') {
                tab = true;
            } else if (Character.isSpaceChar(c)) {
                space = true;
            } else if (c == Letters.ZWNJ) {
                halfSpace = true;
            } else {
                if (!out.isEmpty()) {
                    if (lineEnds > 0) {
                        out.append(lineEnds > 1 ? "\n\n" : "\n");
                    } else if (tab) {
                        out.append('\t');
                    } else if (space) {
                        out.append(' ');
                    } else if (halfSpace) {
                        out.append(Letters.ZWNJ);
                    }
                }
                lineEnds = 0;
                space = false;
                tab = false;
                halfSpace = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
