package hamgara.forum.checker;

import hamgara.forum.wording.Wording;
import hamgara.kit.text.Digits;
import hamgara.kit.text.PersianText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a text by fixed rules and advises its author.
public final class Checker {

    private static final int LEAST_WORDS = 3;
    private static final Pattern WHITE = Pattern.compile("\\s+");

    /// A mobile or landline number, or one of sixteen digits as cards have.
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?:(?:0098|98|0)?9[0-9]{9}|0[0-9]{10}|[0-9]{16})(?![0-9])");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[A-Za-z]{2,}");

    /// Phrases that name no act, as they are compared: without spaces and half-spaces.
    private static final List<String> VAGUE = List.of(
            key("رسیدگی شود"),
            key("بررسی شود"),
            key("پیگیری شود"),
            key("بهتر شود"),
            key("بهبود یابد"),
            key("حل شود"),
            key("فکری شود"),
            key("اقدام شود"),
            key("توجه شود"));

    /// Longer texts say more than their vague phrase.
    private static final int VAGUE_UNDER_WORDS = 8;

    private static final Set<String> EVERYBODY = Set.of(
            key("همه"), key("همه مردم"), key("مردم"), key("همگان"), key("عموم مردم"), key("everybody"), key("all"));

    private Checker() {}

    /// What would make the text clearer, in the order of the form. Parts that are missing are not spoken of here.
    public static List<Advice> advise(Wording text, boolean hasPlace) {
        List<Advice> advice = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        text.parts().forEach((part, words) -> {
            if (!words.isBlank()) {
                advisePart(part, words, seen, advice);
            }
        });
        if (!hasPlace) {
            advice.add(new Advice(Advice.Code.NO_PLACE, "areaCode"));
        }
        return List.copyOf(advice);
    }

    private static void advisePart(String part, String words, Map<String, String> seen, List<Advice> advice) {
        String key = key(words);
        int count = WHITE.split(words.strip(), -1).length;
        if (part.equals("whoBenefits") && EVERYBODY.contains(key)) {
            advice.add(new Advice(Advice.Code.EVERYBODY_BENEFITS, part));
        } else if (count < LEAST_WORDS && !part.equals("whoBenefits")) {
            advice.add(new Advice(Advice.Code.TOO_SHORT, part));
        }
        if (part.equals("whatShouldBeDone")
                && count < VAGUE_UNDER_WORDS
                && VAGUE.stream().anyMatch(key::contains)) {
            advice.add(new Advice(Advice.Code.VAGUE_ACTION, part));
        }
        if (seen.putIfAbsent(key, part) != null) {
            advice.add(new Advice(Advice.Code.SAME_WORDS, part));
        }
        if (NUMBER.matcher(Digits.typedNumber(words)).find()
                || MAIL.matcher(words).find()) {
            advice.add(new Advice(Advice.Code.CONTACT_DATA, part));
        }
    }

    private static String key(String words) {
        return PersianText.compactKey(words);
    }
}
