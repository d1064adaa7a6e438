package hamgara.venue.closure;

import java.util.UUID;

/// A closure was taken back; heard inside the transaction that did it.
public record TimeReopened(UUID closure) {}
