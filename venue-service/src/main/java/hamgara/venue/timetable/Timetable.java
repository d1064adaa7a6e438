package hamgara.venue.timetable;

import hamgara.venue.holiday.Practice;
import hamgara.venue.timetable.SlotsMade.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All opening sets of a facility together: which of them hold on a day.
record Timetable(List<OpeningSet> sets, Set<LocalDate> holidays, Practice practice) {

    /// Those of the highest priority; none where the venue is closed.
    List<OpeningSet> inEffect(LocalDate day) {
        List<OpeningSet> holding = sets.stream()
                .filter(set -> set.covers(day) && outOfSeason(set, day).isEmpty())
                .toList();
        int highest = holding.stream().mapToInt(set -> set.priority).max().orElse(0);
        return holding.stream().filter(set -> set.priority == highest).toList();
    }

    boolean holds(OpeningSet set, LocalDate day) {
        return inEffect(day).stream().anyMatch(other -> other.id.equals(set.id));
    }

    /// Why a set that covers a day does not hold on it; empty when it does.
    Optional<Reason> whyNot(OpeningSet set, LocalDate day) {
        Optional<Reason> season = outOfSeason(set, day);
        return season.isPresent() || holds(set, day) ? season : Optional.of(Reason.OVERRIDDEN);
    }

    private Optional<Reason> outOfSeason(OpeningSet set, LocalDate day) {
        boolean special = practice == Practice.SPECIAL_HOURS && holidays.contains(day);
        boolean closed = practice == Practice.CLOSED && holidays.contains(day);
        if (closed || (special && set.season != Season.HOLIDAY)) {
            return Optional.of(Reason.HOLIDAY);
        }
        return set.season == Season.HOLIDAY && !special ? Optional.of(Reason.NO_HOLIDAY) : Optional.empty();
    }
}
