package hamgara.forum.admission;

import java.util.UUID;

/// How widely the groups of a map support a proposal: the least share of all groups, and the product of the shares.
public record Breadth(UUID conversation, int snapshotSeq, double least, double product) {}
