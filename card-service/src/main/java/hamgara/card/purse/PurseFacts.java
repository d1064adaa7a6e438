package hamgara.card.purse;

import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.programme.Category;
import java.time.Instant;
import java.util.UUID;

/// What terminals and the reconciliation have to know of a purse.
///
/// @param programme whose rules it is used by, in `programmeVersion`
/// @param pinGiven whether the holder gave the PIN when it was loaded
/// @param left loaded and neither spent nor returned
/// @param endsAt the last moment of use
public record PurseFacts(
        UUID id,
        UUID card,
        UUID pocket,
        UUID programme,
        int programmeVersion,
        boolean pinGiven,
        Category category,
        Unit unit,
        long loaded,
        long left,
        Instant loadedAt,
        Instant endsAt) {}
