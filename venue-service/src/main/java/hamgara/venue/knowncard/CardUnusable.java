package hamgara.venue.knowncard;

import java.util.UUID;

/// A card was told to be suspended or, for good, `over`; in the transaction that remembers it.
public record CardUnusable(UUID card, boolean over) {}
