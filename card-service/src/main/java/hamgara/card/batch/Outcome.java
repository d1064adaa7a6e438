package hamgara.card.batch;

import hamgara.card.card.CardFacts;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Verdict;
import org.jspecify.annotations.Nullable;

/// What became of one record.
///
/// @param programmeVersion version of the programme it was judged by
record Outcome(
        JournalRecord use,
        Verdict verdict,
        @Nullable CardFacts card,
        @Nullable Integer programmeVersion,
        Effect effect) {}
