package hamgara.venue.match;

import hamgara.kit.outbox.Event;
import hamgara.venue.facility.FacilityKind;
import java.util.List;
import java.util.UUID;

/// Two owners agreed to share: what was parallel is one timetable now.
record CapacitySymmetric(
        UUID match, List<UUID> capacities, FacilityKind kind, String areaCode, String county, List<Given> agencies)
        implements Event {

    /// What an agency gives and receives, in minutes a week.
    record Given(String agency, long minutesGivenPerWeek, long minutesReceivedPerWeek) {}

    static CapacitySymmetric of(CapacityMatch match, Sides sides) {
        return new CapacitySymmetric(
                match.id,
                List.of(match.firstId, match.secondId),
                sides.first().kind(),
                sides.first().areaCode(),
                match.county,
                sides.balance(match).stream()
                        .map(side ->
                                new Given(side.agency(), side.minutesGivenPerWeek(), side.minutesReceivedPerWeek()))
                        .toList());
    }

    @Override
    public String type() {
        return "hamgara.venue.capacity-symmetric.v1";
    }

    @Override
    public UUID subject() {
        return match;
    }
}
