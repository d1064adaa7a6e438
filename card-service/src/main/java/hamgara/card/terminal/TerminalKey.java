package hamgara.card.terminal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key of a terminal with the time it counts for: from `validFrom`, until `validTo` where it was followed or revoked.
public record TerminalKey(
        int number,
        DeviceKey key,
        Instant validFrom,
        @Nullable Instant validTo) {

    public boolean countsAt(Instant at) {
        return !at.isBefore(validFrom) && (validTo == null || at.isBefore(validTo));
    }
}
