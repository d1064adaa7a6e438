package hamgara.venue.keptentry;

import hamgara.venue.card.PriceSplit;
import java.util.UUID;

/// An entry that card-service keeps, with what it holds of the price: the id of the authorization, and of the check
/// that
/// it rests on.
public record KeptEntry(UUID id, UUID checkId, PriceSplit shares) {}
