package hamgara.forum.policy;

import java.time.Instant;

/// A version of a hall's policy; what begins under it keeps it.
public record HallPolicy(int version, Instant validFrom, PolicyTerms terms) {}
