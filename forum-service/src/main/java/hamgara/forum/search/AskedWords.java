package hamgara.forum.search;

import hamgara.kit.text.PersianText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What somebody looks for: its words, and which other spellings of them are worth asking for.
///
/// A half-space, a space or nothing between the parts of a word are one spelling of the same, so
/// neighbouring words are looked for joined too, and a word in two parts, where such words were ever
/// written.
final class AskedWords {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_JOINED = 3;
    private static final int LONGEST_WORD = 30;
    private static final int SHORTEST_PART = 2;
    private static final String SLICE = "§:";

    private final List<String> words;

    private AskedWords(List<String> words) {
        this.words = words;
    }

    static AskedWords of(String asked) {
        String key = PersianText.searchKey(asked);
        return new AskedWords(
                key.isEmpty()
                        ? List.of()
                        : List.of(key.split(" ")).stream().limit(MOST_WORDS).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<String> words() {
        return words;
    }

    /// Spellings of which it is worth knowing whether they were ever written.
    Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>(words);
        for (int from = 0; from < words.size(); from++) {
            for (int length = 2; length <= LONGEST_JOINED && from + length <= words.size(); length++) {
                spellings.add(joined(from, length));
            }
            for (List<String> parts : parts(words.get(from))) {
                spellings.addAll(parts);
            }
        }
        return spellings;
    }

    /// The question as a `tsquery` for one slice, whose number takes the place of `§`.
    ///
    /// @param known spellings that were written
    /// @param near words that were written and look like these
    String query(Set<String> known, Map<String, List<String>> near) {
        return query(0, known, near, new HashMap<>());
    }

    /// Every word that the question may match, for showing where it stands.
    Set<String> matching(Set<String> known, Map<String, List<String>> near) {
        Set<String> matching = new LinkedHashSet<>(words);
        spellings().stream()
                .filter(known::contains)
                .filter(word -> word.length() > 2)
                .forEach(matching::add);
        near.values().forEach(matching::addAll);
        for (int from = 0; from < words.size(); from++) {
            for (int length = 1; length <= LONGEST_NAME && from + length <= words.size(); length++) {
                Synonyms.of(joined(from, length)).forEach(name -> matching.add(name.getFirst()));
            }
        }
        return matching;
    }

    /// From the word at this place to the end: each way to take the next words together, and the rest
    /// after it.
    private String query(int from, Set<String> known, Map<String, List<String>> near, Map<Integer, String> worked) {
        String done = worked.get(from);
        if (done != null) {
            return done;
        }
        List<String> ways = new ArrayList<>();
        for (int length = 1; length <= LONGEST_NAME && from + length <= words.size(); length++) {
            List<String> spellings = spellings(from, length, known, near);
            if (!spellings.isEmpty()) {
                String here = any(spellings);
                int rest = from + length;
                ways.add(rest == words.size() ? here : "(" + here + " & " + query(rest, known, near, worked) + ")");
            }
        }
        String query = any(ways);
        worked.put(from, query);
        return query;
    }

    private List<String> spellings(int from, int length, Set<String> known, Map<String, List<String>> near) {
        Set<String> spellings = new LinkedHashSet<>();
        String together = joined(from, length);
        if (length == 1) {
            spellings.add(lexeme(together));
            parts(together).stream()
                    .filter(known::containsAll)
                    .map(AskedWords::phrase)
                    .forEach(spellings::add);
            near.getOrDefault(together, List.of()).stream()
                    .map(AskedWords::lexeme)
                    .forEach(spellings::add);
        } else if (length <= LONGEST_JOINED && known.contains(together)) {
            spellings.add(lexeme(together));
        }
        Synonyms.of(together).stream().map(AskedWords::phrase).forEach(spellings::add);
        return List.copyOf(spellings);
    }

    private String joined(int from, int length) {
        return String.join("", words.subList(from, from + length));
    }

    /// The ways to cut a word in two.
    private static List<List<String>> parts(String word) {
        if (word.length() > LONGEST_WORD) {
            return List.of();
        }
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .mapToObj(cut -> List.of(word.substring(0, cut), word.substring(cut)))
                .toList();
    }

    private static String any(List<String> queries) {
        return queries.size() == 1 ? queries.getFirst() : "(" + String.join(" | ", queries) + ")";
    }

    private static String phrase(List<String> words) {
        return words.stream().map(AskedWords::lexeme).collect(Collectors.joining(" <-> ", "(", ")"));
    }

    /// Keys hold letters and digits alone, so nothing in them ends the quotes.
    private static String lexeme(String word) {
        return "'" + SLICE + word + "'";
    }
}
