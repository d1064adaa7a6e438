package hamgara.venue.lottery;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Entering has ended; whoever keeps the commitment can tell later that nobody was added or taken away.
record LotteryClosed(
        UUID lottery,
        @Nullable UUID slot,
        @Nullable UUID series,
        String venue,
        @Nullable String county,
        int entrants,
        String commitment)
        implements Event {

    @Override
    public String type() {
        return "hamgara.venue.lottery-closed.v1";
    }

    @Override
    public UUID subject() {
        return lottery;
    }
}
