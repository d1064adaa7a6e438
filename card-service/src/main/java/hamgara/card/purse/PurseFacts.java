package hamgara.card.purse;

import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.programme.Category;
import java.time.Instant;
import java.util.UUID;

/// What terminals and the reconciliation have to know of a purse.
///
/// @param left loaded and neither spent nor returned
/// @param endsAt the last moment of use
public record PurseFacts(
        UUID id,
        UUID card,
        UUID pocket,
        Category category,
        Unit unit,
        long loaded,
        long left,
        Instant loadedAt,
        Instant endsAt) {}
