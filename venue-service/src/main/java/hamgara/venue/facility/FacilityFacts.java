package hamgara.venue.facility;

import hamgara.venue.venue.VenueFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other features need of a facility; `times` only of an exclusive one.
public record FacilityFacts(
        UUID id,
        FacilityKind kind,
        int places,
        VenueFacts venue,
        @Nullable ChosenTimes times,
        int changeoverMinutes) {}
