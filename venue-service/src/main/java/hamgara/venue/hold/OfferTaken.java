package hamgara.venue.hold;

import java.util.UUID;

/// Somebody who waited accepted the places that were kept; fired in that transaction, with their slot locked.
public record OfferTaken(UUID hold) {}
