package hamgara.venue.facility;

import hamgara.venue.venue.VenueFacts;
import java.util.UUID;

/// What other features need of a facility.
public record FacilityFacts(UUID id, FacilityKind kind, int places, VenueFacts venue) {}
