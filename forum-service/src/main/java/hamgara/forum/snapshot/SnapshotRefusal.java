package hamgara.forum.snapshot;

import hamgara.kit.problem.Refusal;

/// The refusals of maps.
final class SnapshotRefusal {

    private SnapshotRefusal() {}

    /// The conversation has no map of this number, or none yet.
    static final class SnapshotNotFound extends Refusal.NotFound {
        SnapshotNotFound() {
            super("snapshot-not-found");
        }
    }

    /// The vote table has no such row.
    static final class RowUnknown extends Refusal.Invalid {
        RowUnknown(int row) {
            super("row-unknown", "row", row);
        }
    }
}
