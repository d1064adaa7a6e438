package hamgara.venue.round;

import hamgara.venue.round.Allocator.Busy;
import hamgara.venue.timetable.Weekday;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The days for which hours are given out, and those on which somebody else has them already.
final class Season {

    private final Map<Weekday, Integer> weeks = new EnumMap<>(Weekday.class);
    private final Map<Quarter, BitSet> gone = new HashMap<>();

    /// A quarter of an hour of every week, counted from midnight on.
    private record Quarter(UUID facility, Weekday weekday, int number) {}

    /// From a day up to another, both included.
    Season(LocalDate first, LocalDate last, List<Busy> busy) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            weeks.merge(weekdayOf(day), 1, Integer::sum);
        }
        for (Busy each : busy) {
            Weekday weekday = weekdayOf(each.day());
            int week = Math.toIntExact(first.until(each.day(), ChronoUnit.DAYS) / 7);
            for (int number = each.from() / Allocator.STEP; number * Allocator.STEP < each.to(); number++) {
                gone.computeIfAbsent(new Quarter(each.facility(), weekday, number), _ -> new BitSet())
                        .set(week);
            }
        }
    }

    private static Weekday weekdayOf(LocalDate day) {
        return Stream.of(Weekday.values())
                .filter(each -> each.isOn(day))
                .findFirst()
                .orElseThrow();
    }

    boolean has(Weekday weekday) {
        return weeks.containsKey(weekday);
    }

    /// On how many days hours may be missing without being no choice any more: half of them.
    int bearable(Weekday weekday) {
        return weeks.getOrDefault(weekday, 0) / 2;
    }

    /// The weeks in which somebody else has any of these minutes.
    BitSet lost(UUID facility, Weekday weekday, int from, int to) {
        var lost = new BitSet();
        for (int number = from / Allocator.STEP; !gone.isEmpty() && number * Allocator.STEP < to; number++) {
            BitSet weeksOf = gone.get(new Quarter(facility, weekday, number));
            if (weeksOf != null) {
                lost.or(weeksOf);
            }
        }
        return lost;
    }

    /// Whether a quarter of an hour more would cost another day.
    boolean losesMore(Allocator.Given time) {
        BitSet more = lost(time.facility(), time.weekday(), time.to(), time.to() + Allocator.STEP);
        more.andNot(lost(time.facility(), time.weekday(), time.from(), time.to()));
        return !more.isEmpty();
    }
}
