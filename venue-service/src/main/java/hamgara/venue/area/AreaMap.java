package hamgara.venue.area;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The areas of a province by the borders of one day. What is written down under a code of another time is
/// found where it lay or lies on that day: forward by the successor of an area that ended, back to the
/// smallest area that held all parts a newer one was made of.
final class AreaMap {

    private final LocalDate day;
    private final Map<String, List<Area>> ofAllTimes;
    private final Map<String, Area> ofTheDay;

    AreaMap(List<Area> areas, LocalDate day) {
        this.day = day;
        this.ofAllTimes = areas.stream().collect(groupingBy(Area::code));
        this.ofTheDay = areas.stream()
                .filter(area -> area.holdsOn(day))
                .collect(toMap(Area::code, Function.identity(), (first, _) -> first));
    }

    boolean knows(String code) {
        return ofAllTimes.containsKey(code);
    }

    boolean holds(String code) {
        return ofTheDay.containsKey(code);
    }

    /// Where it went, for one that has ended by that day.
    @Nullable
    String successorOf(String code) {
        return ofAllTimes.getOrDefault(code, List.of()).stream()
                .filter(area -> area.endedBy(day))
                .map(Area::successor)
                .filter(successor -> successor != null)
                .findFirst()
                .orElse(null);
    }

    /// The area in which what carries this code lay on the day and all areas around it, the smallest first;
    /// empty when nothing tells.
    List<Area> lineage(String code) {
        return at(code, new HashSet<>()).map(this::upwards).orElse(List.of());
    }

    /// All codes whose places lay in this area on the day.
    List<String> within(String code) {
        return ofAllTimes.keySet().stream()
                .filter(inner ->
                        lineage(inner).stream().anyMatch(area -> area.code().equals(code)))
                .sorted()
                .toList();
    }

    private Optional<Area> at(String code, Set<String> seen) {
        if (!seen.add(code)) {
            return Optional.empty();
        }
        Area present = ofTheDay.get(code);
        if (present != null) {
            return Optional.of(present);
        }
        String successor = successorOf(code);
        return successor != null ? at(successor, seen) : around(partsOf(code));
    }

    /// What a newer area was made of, as it stood on the day.
    private List<Area> partsOf(String code) {
        return ofTheDay.values().stream()
                .filter(area -> code.equals(area.successor()))
                .toList();
    }

    private Optional<Area> around(List<Area> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Area> common = new ArrayList<>(upwards(parts.getFirst()));
        parts.forEach(part -> common.retainAll(upwards(part)));
        return common.stream().findFirst();
    }

    private List<Area> upwards(Area from) {
        var lineage = new ArrayList<Area>();
        Area at = from;
        while (at != null && !lineage.contains(at)) {
            lineage.add(at);
            at = at.parent() == null ? null : ofTheDay.get(at.parent());
        }
        return lineage;
    }
}
