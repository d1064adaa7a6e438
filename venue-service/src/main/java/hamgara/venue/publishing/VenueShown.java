package hamgara.venue.publishing;

import java.util.UUID;

/// A venue is in the catalogue, perhaps again; heard inside the transaction that let it in.
public record VenueShown(UUID venue) {}
