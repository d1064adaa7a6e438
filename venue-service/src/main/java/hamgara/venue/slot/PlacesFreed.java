package hamgara.venue.slot;

import java.util.UUID;

/// Places of a slot for which somebody waits are free again; the slot is locked. Whoever serves the line does so before
/// the transaction ends, so that nobody comes in between.
public record PlacesFreed(UUID slot) {}
