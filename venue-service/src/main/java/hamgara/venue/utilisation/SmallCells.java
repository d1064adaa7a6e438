package hamgara.venue.utilisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which lines of a report are kept back, so that nothing is told of one to four people.
public final class SmallCells {

    private static final int SMALLEST = 5;

    private SmallCells() {}

    /// A number of a line, and how many people stand behind it: those that are known, each once however often they
    /// came, and so many others.
    public record Told(long amount, Set<String> known, long others) {

        public Told(long amount, long people) {
            this(amount, Set.of(), people);
        }

        boolean isSmall() {
            return amount > 0 && known.size() + others < SMALLEST;
        }

        Told plus(Told other) {
            return new Told(amount + other.amount, together(List.of(known, other.known)), others + other.others);
        }
    }

    /// People as the database writes them, the words of an array without its brackets.
    public static Set<String> people(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
    }

    /// Each once.
    public static Set<String> together(Collection<Set<String>> people) {
        return people.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// The small lines. What is hidden can be reckoned from a total as one sum; so the smallest others are hidden
    /// beside
    /// them until that sum is of two lines at least and not small itself.
    public static <T> Set<T> hidden(List<T> lines, Function<T, List<Told>> told) {
        var hidden = new HashSet<T>();
        lines.stream().filter(line -> isSmall(told.apply(line))).forEach(hidden::add);
        Optional<T> beside = Optional.empty();
        do {
            beside.ifPresent(hidden::add);
            beside = lines.stream()
                    .filter(line -> !hidden.contains(line) && amount(told.apply(line)) > 0)
                    .min(Comparator.comparingLong(line -> amount(told.apply(line))));
        } while (beside.isPresent() && givesAway(hidden, told));
        return hidden;
    }

    private static <T> boolean givesAway(Set<T> hidden, Function<T, List<Told>> told) {
        return hidden.size() == 1
                || hidden.stream()
                        .map(told)
                        .reduce(SmallCells::sum)
                        .filter(SmallCells::isSmall)
                        .isPresent();
    }

    private static boolean isSmall(List<Told> numbers) {
        return numbers.stream().anyMatch(Told::isSmall);
    }

    private static long amount(List<Told> numbers) {
        return numbers.stream().mapToLong(Told::amount).sum();
    }

    private static List<Told> sum(List<Told> one, List<Told> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i).plus(other.get(i)))
                .toList();
    }
}
