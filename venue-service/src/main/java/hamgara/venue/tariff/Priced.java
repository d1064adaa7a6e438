package hamgara.venue.tariff;

import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.util.UUID;

/// A place with all that its price depends on.
///
/// @param asked the place in one line, which is the same for the same wish
public record Priced(String asked, UUID facility, Instant startsAt, Instant endsAt, Audience audience, int party) {}
