package hamgara.forum.trust;

/// What somebody did in the time that counts: texts that stand, the days they were written on, and acts
/// against texts.
record Deeds(int texts, int days, int acts) {

    private static final int[] TEXTS = {0, 5, 20, 60};
    private static final int[] DAYS = {0, 3, 10, 25};
    private static final int KEPT_AT_PER_CENT = 90;

    static final int HIGHEST = 3;

    /// A level is reached at its mark and kept at nine tenths of it, so that nobody goes up and down
    /// from day to day. Every act that stands takes one off.
    int level(int present) {
        int level = HIGHEST;
        while (level > 0
                && !(meets(texts, TEXTS[level], level <= present) && meets(days, DAYS[level], level <= present))) {
            level--;
        }
        return Math.max(0, level - acts);
    }

    static int textsFor(int level) {
        return TEXTS[level];
    }

    static int daysFor(int level) {
        return DAYS[level];
    }

    private static boolean meets(int have, int mark, boolean isHeld) {
        return have * 100 >= mark * (isHeld ? KEPT_AT_PER_CENT : 100);
    }
}
