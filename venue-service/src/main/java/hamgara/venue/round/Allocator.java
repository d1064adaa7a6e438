package hamgara.venue.round;

import hamgara.venue.round.NewApplication.Preference;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shares hours out, the same way whenever it is run on the same applications.
///
/// Turn by turn the applicant who has the fewest minutes gets one more time in a week, so that nobody gets a second
/// before all who can have had a first, and asking for more gives no more; of equal minutes the order is drawn from the
/// ids of round and application, so that coming early is no advantage. A time is the first that fits: primary ranges
/// before secondary ones, facilities in the order of preference, then day and hour. What others have on single days
/// takes those days only: within a range the hour comes first that has the most days free, at least half of the season.
/// A time has the least length first; what is left over when nobody can get another time makes times longer, a quarter
/// of an hour for each in turn.
final class Allocator {

    static final int STEP = 15;

    private final Map<Day, List<Window>> windows = new LinkedHashMap<>();
    private final Map<Day, BitSet> taken = new HashMap<>();
    private final Season season;
    private final List<UUID> facilities;
    private final List<Given> given = new ArrayList<>();

    /// Hours that are given out, in minutes of the day.
    record Window(UUID facility, Weekday weekday, int from, int to, Audience audience, int places) {}

    /// Hours of one day that somebody has already.
    record Busy(UUID facility, LocalDate day, int from, int to) {}

    record Range(Weekday weekday, int from, int to, Preference preference) {}

    /// A group that asks.
    record Section(
            UUID application,
            int number,
            int persons,
            Audience audience,
            int minMinutes,
            int maxMinutes,
            int times,
            List<Range> ranges,
            List<UUID> facilities) {}

    /// What one time became.
    record Given(Section section, UUID facility, Weekday weekday, int from, int to, Range range, Window window) {
        Given longer() {
            return new Given(section, facility, weekday, from, to + STEP, range, window);
        }
    }

    private record Day(UUID facility, Weekday weekday) {}

    Allocator(List<Window> open, Season season) {
        this.season = season;
        for (Window window : open) {
            if (season.has(window.weekday())) {
                windows.computeIfAbsent(new Day(window.facility(), window.weekday()), _ -> new ArrayList<>())
                        .add(window);
            }
        }
        facilities = open.stream()
                .map(Window::facility)
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    /// One applicant's standing.
    private static final class Turn {
        final String draw;
        final List<Section> sections = new ArrayList<>();
        final Map<Section, EnumSet<Weekday>> days = new LinkedHashMap<>();
        long got;

        Turn(UUID application, UUID round) {
            this.draw = UUID.nameUUIDFromBytes(
                            (round + "/" + application).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString();
        }

        EnumSet<Weekday> days(Section section) {
            return days.computeIfAbsent(section, _ -> EnumSet.noneOf(Weekday.class));
        }

        /// What was asked for says nothing here: whoever asked for more would have more.
        static final Comparator<Turn> ORDER =
                Comparator.comparingLong((Turn turn) -> turn.got).thenComparing(turn -> turn.draw);
    }

    /// What everybody gets.
    List<Given> allocate(UUID round, List<Section> sections) {
        Map<UUID, Turn> turns = new LinkedHashMap<>();
        for (Section section : sections) {
            turns.computeIfAbsent(section.application(), id -> new Turn(id, round))
                    .sections
                    .add(section);
        }
        var queue = new PriorityQueue<>(Turn.ORDER);
        queue.addAll(turns.values());
        while (!queue.isEmpty()) {
            Turn turn = queue.remove();
            if (serve(turn)) {
                queue.add(turn);
            }
        }
        while (lengthen()) {
            // another quarter of an hour for each
        }
        return given;
    }

    /// One more time for the group with the fewest; false when none of them can get another.
    private boolean serve(Turn turn) {
        List<Section> waiting = turn.sections.stream()
                .filter(section -> turn.days(section).size() < section.times())
                .sorted(Comparator.comparingInt(
                                (Section section) -> turn.days(section).size())
                        .thenComparingInt(Section::number))
                .toList();
        for (Section section : waiting) {
            Given time = first(section, turn.days(section));
            if (time != null) {
                taken(new Day(time.facility(), time.weekday())).set(time.from() / STEP, time.to() / STEP);
                turn.days(section).add(time.weekday());
                turn.got += section.minMinutes();
                given.add(time);
                return true;
            }
        }
        return false;
    }

    private @Nullable Given first(Section section, EnumSet<Weekday> days) {
        List<Range> ranges = section.ranges().stream()
                .filter(range -> !days.contains(range.weekday()))
                .sorted(Comparator.comparing(Range::weekday).thenComparingInt(Range::from))
                .toList();
        for (Preference preference : Preference.values()) {
            for (UUID facility : wanted(section)) {
                for (Range range : ranges) {
                    Given time = range.preference() == preference ? fitting(section, facility, range) : null;
                    if (time != null) {
                        return time;
                    }
                }
            }
        }
        return null;
    }

    private List<UUID> wanted(Section section) {
        return section.facilities().isEmpty() ? facilities : section.facilities();
    }

    private @Nullable Given fitting(Section section, UUID facility, Range range) {
        var day = new Day(facility, range.weekday());
        for (Window window : windows.getOrDefault(day, List.of())) {
            if (!suits(section, window)) {
                continue;
            }
            int start = free(day, window, range, section.minMinutes());
            if (start >= 0) {
                return new Given(
                        section, facility, range.weekday(), start, start + section.minMinutes(), range, window);
            }
        }
        return null;
    }

    private static boolean suits(Section section, Window window) {
        return section.persons() <= window.places()
                && (window.audience() == Audience.MIXED || window.audience() == section.audience());
    }

    /// The minute from which so many are free in window and range, on the grid of quarters: on the most days, and the
    /// first of those; -1 when there is none that is free on half of the days.
    private int free(Day day, Window window, Range range, int minutes) {
        int last = Math.min(window.to(), range.to()) - minutes;
        int at = (Math.max(window.from(), range.from()) + STEP - 1) / STEP * STEP;
        BitSet occupied = taken(day);
        int best = -1;
        int fewest = season.bearable(day.weekday()) + 1;
        while (at <= last) {
            int next = occupied.nextSetBit(at / STEP);
            if (next >= 0 && next * STEP < at + minutes) {
                at = occupied.nextClearBit(next) * STEP;
                continue;
            }
            int lost =
                    season.lost(day.facility(), day.weekday(), at, at + minutes).cardinality();
            if (lost == 0) {
                return at;
            }
            if (lost < fewest) {
                best = at;
                fewest = lost;
            }
            at += STEP;
        }
        return best;
    }

    private boolean lengthen() {
        boolean longer = false;
        for (int i = 0; i < given.size(); i++) {
            Given time = given.get(i);
            int to = time.to() + STEP;
            BitSet occupied = taken(new Day(time.facility(), time.weekday()));
            if (to - time.from() <= time.section().maxMinutes()
                    && to <= time.window().to()
                    && to <= time.range().to()
                    && !occupied.get(time.to() / STEP)
                    && !season.losesMore(time)) {
                occupied.set(time.to() / STEP);
                given.set(i, time.longer());
                longer = true;
            }
        }
        return longer;
    }

    /// Why a group did not get another time: how often each reason stood between one of its ranges and a facility.
    Map<String, Integer> whyNot(Section section) {
        EnumSet<Weekday> days = EnumSet.noneOf(Weekday.class);
        given.stream().filter(time -> time.section().equals(section)).forEach(time -> days.add(time.weekday()));
        Map<String, Integer> reasons = new TreeMap<>();
        for (UUID facility : wanted(section)) {
            for (Range range : section.ranges()) {
                reasons.merge(reason(section, facility, range, days), 1, Integer::sum);
            }
        }
        return reasons;
    }

    private String reason(Section section, UUID facility, Range range, EnumSet<Weekday> days) {
        if (days.contains(range.weekday())) {
            return "SAME_DAY";
        }
        List<Window> open = windows.getOrDefault(new Day(facility, range.weekday()), List.of()).stream()
                .filter(window -> Math.max(window.from(), range.from()) < Math.min(window.to(), range.to()))
                .toList();
        if (open.isEmpty()) {
            return "NOT_OPEN_THEN";
        }
        if (open.stream().allMatch(window -> section.persons() > window.places())) {
            return "TOO_MANY_PERSONS";
        }
        List<Window> suitable =
                open.stream().filter(window -> suits(section, window)).toList();
        if (suitable.isEmpty()) {
            return "OTHER_AUDIENCE";
        }
        boolean fits = suitable.stream()
                .anyMatch(window -> Math.min(window.to(), range.to()) - Math.max(window.from(), range.from())
                        >= section.minMinutes());
        return fits ? "TAKEN" : "TOO_SHORT";
    }

    private BitSet taken(Day day) {
        return taken.computeIfAbsent(day, _ -> new BitSet(24 * 60 / STEP));
    }
}
