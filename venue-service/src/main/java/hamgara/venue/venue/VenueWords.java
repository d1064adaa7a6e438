package hamgara.venue.venue;

import hamgara.kit.text.PersianText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a search as conditions on venue `v`: as they are written, each somewhere, in any order; or as they
/// may be meant, a longer one with one wrong letter. Both lead through the trigram index: who wrote a wrong letter is
/// like
/// the venue as a whole.
record VenueWords(String written, String meant, Map<String, Object> params, Map<String, Object> rankedBy) {

    /// How close a venue comes: it is called so, its name begins so, the words stand together, or each by itself.
    static final String RANK = """
            case when v.name_key = :key or v.name_ar = :phrase or lower(v.name_en) = lower(:phrase) then 0
                 when v.name_key like :begin then 1 when v.search_key like :together then 2 else 3 end""";

    private static final int SHORTEST_WITH_SLIPS = 5;

    /// None where there are no words.
    static @Nullable VenueWords of(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        List<String> keys = Stream.of(words.strip().split("\\s+"))
                .map(PersianText::compactKey)
                .filter(key -> !key.isEmpty())
                .toList();
        String all = String.join("", keys);
        var params = new HashMap<String, Object>(Map.of("key", all));
        var written = new StringJoiner(" and ");
        var meant = new StringJoiner(" and ").add(":key <% v.search_key");
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            String there = "v.search_key like :word" + i;
            written.add(there);
            params.put("word" + i, '%' + key + '%');
            if (key.length() < SHORTEST_WITH_SLIPS) {
                meant.add(there);
            } else {
                meant.add("v.search_key like any(cast(:slips" + i + " as text[]))");
                params.put("slips" + i, slips(key));
            }
        }
        return new VenueWords(
                keys.isEmpty() ? "false" : written.toString(),
                meant.toString(),
                params,
                Map.of("phrase", words.strip(), "begin", all + '%', "together", '%' + all + '%'));
    }

    /// Patterns of all texts that have a word in them with one letter wrong, missing, too many, or changed for its
    /// neighbour. A key has letters and digits alone.
    private static String[] slips(String word) {
        var slips = new LinkedHashSet<String>();
        for (int i = 0; i < word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i + 1);
            slips.add(before + after);
            if (i > 0) {
                slips.add(before + '_' + after);
                slips.add(before + '_' + word.charAt(i) + after);
                slips.add(word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + after);
            }
        }
        return slips.stream().map(slip -> '%' + slip + '%').toArray(String[]::new);
    }
}
