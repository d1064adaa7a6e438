package hamgara.forum.proposal;

import hamgara.kit.page.Cursor;
import java.util.UUID;

/// Where a proposal stands in a list: in the reader's scope or after it, by weight, then the newest first.
record ProposalPlace(boolean outside, int weight, UUID id) {

    /// Before everything.
    static final ProposalPlace START = new ProposalPlace(false, 0, new UUID(-1, -1));

    static ProposalPlace of(Cursor cursor) {
        return new ProposalPlace(
                cursor.number(0) == 1, (int) Math.min(cursor.number(1), Integer.MAX_VALUE), cursor.uuid(2));
    }

    Cursor cursor() {
        return Cursor.of(outside ? 1 : 0, weight, id);
    }
}
