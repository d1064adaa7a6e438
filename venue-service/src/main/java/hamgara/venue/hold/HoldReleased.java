package hamgara.venue.hold;

import java.util.UUID;

/// A hold was given back or taken back: what others keep for it is not needed any more. Told within its transaction.
public record HoldReleased(UUID id) {}
