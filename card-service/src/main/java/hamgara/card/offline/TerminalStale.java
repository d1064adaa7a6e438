package hamgara.card.offline;

import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/// The last package of a terminal has ended: without a network it takes nothing, and stopped cards were not told to it
/// for as long.
record TerminalStale(UUID terminal, String venue, String county, Instant packageIssuedAt) implements Event {

    @Override
    public String type() {
        return "hamgara.card.terminal-stale.v1";
    }

    @Override
    public UUID subject() {
        return terminal;
    }
}
