package hamgara.card.purse;

import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.programme.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of a purse.
record OfflinePurse(
        UUID id,
        UUID card,
        UUID pocket,
        UUID programme,
        int programmeVersion,
        boolean pinGiven,
        Category category,
        Unit unit,
        long loaded,
        long spent,
        long returned,
        PurseState state,
        Instant loadedAt,
        Instant endsAt,
        Instant returnsAt,
        @Nullable Instant closedAt,
        long version) {

    long left() {
        return loaded - spent - returned;
    }

    PurseFacts facts() {
        return new PurseFacts(
                id,
                card,
                pocket,
                programme,
                programmeVersion,
                pinGiven,
                category,
                unit,
                loaded,
                left(),
                loadedAt,
                endsAt);
    }
}
