package hamgara.venue.match;

import hamgara.venue.capacity.CapacityFacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The two capacities of a match.
record Sides(CapacityFacts first, CapacityFacts second) {

    Optional<CapacityFacts> ofAgency(String agency) {
        return all().stream().filter(side -> side.agency().equals(agency)).findFirst();
    }

    Optional<CapacityFacts> byId(UUID capacity) {
        return all().stream().filter(side -> side.id().equals(capacity)).findFirst();
    }

    List<CapacityFacts> all() {
        return List.of(first, second);
    }

    List<AgencyBalance> balance(CapacityMatch match) {
        return List.of(balance(match, first, second), balance(match, second, first));
    }

    private static AgencyBalance balance(CapacityMatch match, CapacityFacts own, CapacityFacts other) {
        return new AgencyBalance(
                own.agency(),
                match.minutesGivenBy(own.id()),
                match.minutesGivenBy(other.id()),
                match.hasConsentOf(own.id()));
    }
}
