package hamgara.card.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of an attempt to spend: a journal when it went through, none when the pocket was empty.
public record Spending(UUID pocket, @Nullable UUID journal, int remaining, LocalDate startsOn, LocalDate endsOn) {}
