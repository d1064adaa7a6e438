package hamgara.kit.text;

/// The code points the text rules speak about, by name: most of them are invisible or look alike.
final class Letters {

    static final char SOFT_HYPHEN = 0x00AD;
    static final char ARABIC_LETTER_MARK = 0x061C;
    static final char TATWEEL = 0x0640;
    static final char HAMZA_ABOVE = 0x0654;
    static final char MONGOLIAN_SEPARATOR = 0x180E;
    static final char ZERO_WIDTH_SPACE = 0x200B;
    static final char ZWNJ = 0x200C;
    static final char ZWJ = 0x200D;
    static final char LEFT_TO_RIGHT_MARK = 0x200E;
    static final char RIGHT_TO_LEFT_MARK = 0x200F;
    static final char MINUS_SIGN = 0x2212;
    static final char BYTE_ORDER_MARK = 0xFEFF;

    static final char ALEF = 0x0627;
    static final char ALEF_WASLA = 0x0671;
    static final char TEH_MARBUTA = 0x0629;
    static final char HEH = 0x0647;
    static final char HEH_DOACHASHMEE = 0x06BE;
    static final char HEH_WITH_YEH = 0x06C0;
    static final char HEH_GOAL = 0x06C1;
    static final char TEH_MARBUTA_GOAL = 0x06C3;
    static final char AE = 0x06D5;
    static final char ARABIC_KAF = 0x0643;
    static final char SWASH_KAF = 0x06AA;
    static final char PERSIAN_KAF = 0x06A9;
    static final char ALEF_MAKSURA = 0x0649;
    static final char ARABIC_YEH = 0x064A;
    static final char PERSIAN_YEH = 0x06CC;
    static final char YEH_BARREE = 0x06D2;

    private Letters() {}

    /// Marks that set the direction of text and carry no meaning of their own.
    static boolean isBidiMark(int c) {
        return c == LEFT_TO_RIGHT_MARK
                || c == RIGHT_TO_LEFT_MARK
                || c == ARABIC_LETTER_MARK
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /// Letters in the shape they take inside a word, as old software and PDF files give them out.
    static boolean isPresentationForm(int c) {
        return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
    }
}
