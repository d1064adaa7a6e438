package hamgara.venue.round;

import hamgara.kit.time.Tehran;
import hamgara.venue.demand.Demand;
import hamgara.venue.demand.Need;
import hamgara.venue.demand.UnmetReason;
import hamgara.venue.facility.Facilities;
import hamgara.venue.round.Allocator.Section;
import hamgara.venue.timetable.Weekday;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tells the demand what a round could not give.
@ApplicationScoped
class UnmetHours {

    private final RoundRepository rounds;
    private final ApplicationRepository applications;
    private final AllocationRepository allocations;
    private final Facilities facilities;
    private final Demand demand;

    UnmetHours(
            RoundRepository rounds,
            ApplicationRepository applications,
            AllocationRepository allocations,
            Facilities facilities,
            Demand demand) {
        this.rounds = rounds;
        this.applications = applications;
        this.allocations = allocations;
        this.facilities = facilities;
        this.demand = demand;
    }

    /// What a group did not get is unmet demand, on the first day of the season that would have suited.
    void tell(AllocationRound round) {
        Map<List<Object>, Integer> given = allocations.timesGiven(round.id);
        List<Allocator.Window> open = rounds.open(round.id);
        for (Section section : applications.sections(round.id)) {
            int got = given.getOrDefault(List.of(section.application(), section.number()), 0);
            Allocator.Range range = section.ranges().getFirst();
            UUID facility = section.facilities().isEmpty()
                    ? open.getFirst().facility()
                    : section.facilities().getFirst();
            LocalDate day = round.fromOn
                    .datesUntil(round.fromOn.plusDays(7))
                    .filter(each -> Tehran.weekOf(each)
                            .plusDays(List.of(Weekday.values()).indexOf(range.weekday()))
                            .equals(each))
                    .findFirst()
                    .orElse(round.fromOn);
            Instant begins = day.atTime(RoundRepository.time(range.from()))
                    .atZone(Tehran.ZONE)
                    .toInstant();
            for (int missing = got; missing < section.times(); missing++) {
                demand.record(
                        new Need(
                                UnmetReason.NOT_ALLOCATED,
                                section.persons(),
                                null,
                                round.county,
                                null,
                                facilities.of(facility).kind(),
                                section.audience(),
                                begins,
                                begins.plusSeconds(60L * section.minMinutes()),
                                null),
                        null);
            }
        }
    }
}
