package hamgara.venue.schoolblock;

import java.util.UUID;

/// A block was removed or changed; heard inside the transaction that did it.
public record TimeUnblocked(UUID block) {}
