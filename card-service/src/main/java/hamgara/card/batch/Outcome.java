package hamgara.card.batch;

import hamgara.card.card.CardFacts;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Verdict;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one record.
///
/// @param programmeVersion version of the programme it was judged by
/// @param redemption what it was counted as
/// @param authorization what it was counted as when it was told online before by one
record Outcome(
        JournalRecord use,
        Verdict verdict,
        @Nullable CardFacts card,
        @Nullable Integer programmeVersion,
        @Nullable UUID redemption,
        @Nullable UUID authorization) {}
