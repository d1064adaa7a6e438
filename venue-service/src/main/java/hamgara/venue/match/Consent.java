package hamgara.venue.match;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/// An owner's word for one version of a timetable.
@Embeddable
record Consent(UUID capacityId, int timetableVersion, String caller, Instant consentedAt) {}
