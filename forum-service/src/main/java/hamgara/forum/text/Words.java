package hamgara.forum.text;

import hamgara.kit.text.Names;
import hamgara.kit.text.PersianText;
import org.jspecify.annotations.Nullable;

/// Tidies what people write and refuses what shows nothing: fillers and joiners are characters, but no words.
public final class Words {

    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int EMPTY_BRAILLE_PATTERN = 0x2800;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;

    private Words() {}

    /// The text as it is kept; the pointer names the field it came in.
    public static String of(String text, String lang, String pointer) {
        String stored = PersianText.stored(text, lang);
        if (areBlank(stored)) {
            throw new BlankText().at(pointer);
        }
        return stored;
    }

    /// A text that may be left out: one that shows nothing counts as left out.
    public static @Nullable String orNone(@Nullable String text, String lang) {
        if (text == null) {
            return null;
        }
        String stored = PersianText.stored(text, lang);
        return areBlank(stored) ? null : stored;
    }

    /// Names are tidied as they come in; each one that is there must show something.
    public static Names of(Names names, String pointer) {
        requireVisible(names.fa(), pointer + "/fa");
        requireVisible(names.ar(), pointer + "/ar");
        requireVisible(names.en(), pointer + "/en");
        return names;
    }

    private static void requireVisible(@Nullable String name, String pointer) {
        if (name != null && areBlank(name)) {
            throw new BlankText().at(pointer);
        }
    }

    private static boolean areBlank(String text) {
        return text.codePoints().noneMatch(Words::isVisible);
    }

    /// Marks count as nothing: without a letter they have nothing to stand on.
    private static boolean isVisible(int c) {
        return switch (c) {
            case HANGUL_CHOSEONG_FILLER,
                    HANGUL_JUNGSEONG_FILLER,
                    EMPTY_BRAILLE_PATTERN,
                    HANGUL_FILLER,
                    HALFWIDTH_HANGUL_FILLER -> false;
            default ->
                switch (Character.getType(c)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK -> false;
                    default -> true;
                };
        };
    }
}
