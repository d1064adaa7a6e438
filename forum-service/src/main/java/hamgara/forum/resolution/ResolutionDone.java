package hamgara.forum.resolution;

import java.time.Instant;
import java.util.UUID;

/// A meeting has verified that a resolution is done, told within this service in the transaction of it.
public record ResolutionDone(UUID resolution, UUID hall, String county, Instant at) {}
