package hamgara.forum.resolution;

import java.util.UUID;

/// A resolution that is not verified yet.
public record OpenResolution(UUID id, String lang, String text) {}
