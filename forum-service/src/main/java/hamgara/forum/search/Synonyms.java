package hamgara.forum.search;

import hamgara.kit.text.PersianText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names that stand for each other in a search, first of all those of the plans themselves. Stored
/// words stay as they are.
final class Synonyms {

    private static final List<List<String>> GROUPS = List.of(
            List.of("تاگ", "تاک", "تالار گفتگوهای مردمی", "تالار گفتگو", "TAG"),
            List.of("رفاه کارت", "کارت رفاه", "رفاه کارت فرهنگی و ورزشی", "رفاه کارت فرهنگی و اجتماعی"),
            List.of("همگرا", "هم گرا", "Hamgara"),
            List.of("فرمانداری", "فرماندار"),
            List.of("سمن", "سازمان مردم نهاد"),
            List.of("شوش", "شوش دانیال"),
            List.of("چغازنبیل", "چغا زنبیل", "دور اونتاش"),
            List.of("زن", "زنان", "بانو", "بانوان"),
            List.of("حر", "حر ریاحی"));

    private static final Map<String, List<List<String>>> BY_KEY = byKey();

    private Synonyms() {}

    /// Each name as its words, for a name that was written without spaces, in any spelling; nothing for
    /// other words.
    static List<List<String>> of(String compactKey) {
        return BY_KEY.getOrDefault(compactKey, List.of());
    }

    private static Map<String, List<List<String>>> byKey() {
        Map<String, List<List<String>>> byKey = new HashMap<>();
        for (List<String> group : GROUPS) {
            List<List<String>> names = new ArrayList<>();
            for (String name : group) {
                names.add(List.of(PersianText.searchKey(name).split(" ")));
            }
            group.forEach(name -> byKey.put(PersianText.compactKey(name), List.copyOf(names)));
        }
        return Map.copyOf(byKey);
    }
}
