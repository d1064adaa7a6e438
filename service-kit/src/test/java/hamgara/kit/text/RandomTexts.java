package hamgara.kit.text;

import java.util.Random;
import java.util.stream.Stream;

/// Texts nobody would type: letters, marks, joiners, digits and pieces of the joined names in any order.
final class RandomTexts {

    private static final String[] PIECES = {
        "گفت",
        "و",
        "گو",
        "ها",
        "های",
        "هایی",
        "یی",
        "ی",
        "رفاه",
        "کارت",
        " ",
        " ",
        " ",
        "\u200c",
        "\u200c",
        "\u200d",
        "\u200f",
        "\u0640",
        "\u0654",
        "\u064e",
        "\u0651",
        "ۀ",
        "ه\u0654",
        "\u06d5\u0654",
        "ﷺ",
        "ﷲ",
        "﷼",
        "ﻻ",
        "\ufe71",
        "أ",
        "ؤ",
        "ئ",
        "ة",
        "ي",
        "ك",
        "ى",
        "۱۴",
        "٣",
        "é",
        "İ",
        "ß",
        "ẞ",
        "Σ",
        "ς",
        "ﬁ",
        "ǅ",
        "e\u0301\u0323",
        "\u05d0\u05b1\u0640\u05b0",
        "\u1100\u200b\u1161",
        "\u0958",
        "\u0344",
        "½",
        "²",
        "\uff21",
        "\ud835\udd38",
        "\ud83d\ude00",
        "\n",
        "\r\n",
        "\t",
        "\u0085",
        "\u00a0",
        "_",
        "-",
        "،",
        "\ufeff",
        "\u00ad"
    };

    private static final int[][] BLOCKS = {
        {0x0600, 0x06FF}, {0x0600, 0x06FF}, {0x0750, 0x077F}, {0x08A0, 0x08FF}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFF},
        {0x0020, 0x007E}, {0x00A0, 0x024F}, {0x0300, 0x036F}, {0x2000, 0x206F}, {0x0001, 0x001F}, {0x0590, 0x05FF},
        {0x1E00, 0x1FFF}, {0x0900, 0x097F}, {0x1100, 0x11FF}, {0x0001, 0xD7FF}, {0xE000, 0x1FFFF}
    };

    private RandomTexts() {}

    static Stream<String> seeded(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> one(random)).limit(count);
    }

    private static String one(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(24);
        for (int i = 0; i < parts; i++) {
            if (random.nextBoolean()) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            } else {
                int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
                text.appendCodePoint(random.nextInt(block[0], block[1] + 1));
            }
        }
        return text.toString();
    }

    /// The same, with halves of surrogate pairs and NULs thrown in: what Java can hold and the database cannot.
    static Stream<String> broken(long seed, int count) {
        Random random = new Random(seed);
        return seeded(seed + 1, count).map(text -> {
            StringBuilder broken = new StringBuilder(text);
            for (int i = random.nextInt(4); i > 0; i--) {
                char c = random.nextBoolean() ? (char) random.nextInt(0xD800, 0xE000) : 0;
                broken.insert(random.nextInt(broken.length() + 1), c);
            }
            return broken.toString();
        });
    }
}
