package hamgara.venue.match;

import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An owner ends a match, at once or, where a timetable was agreed, after a last day.
record MatchWithdrawn(UUID match, List<UUID> capacities, String agency, LocalDate lastOn, String county)
        implements Event {

    static MatchWithdrawn of(CapacityMatch match, String agency, LocalDate today) {
        return new MatchWithdrawn(
                match.id,
                List.of(match.firstId, match.secondId),
                agency,
                match.endsOn == null ? today : match.endsOn,
                match.county);
    }

    @Override
    public String type() {
        return "hamgara.venue.capacity-match-withdrawn.v1";
    }

    @Override
    public UUID subject() {
        return match;
    }
}
