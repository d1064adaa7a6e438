package hamgara.venue.lottery;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Nobody drew in time, or the slot or all sessions were taken back; its places go the usual way again.
record LotteryLapsed(
        UUID lottery,
        @Nullable UUID slot,
        @Nullable UUID series,
        String venue,
        @Nullable String county,
        int places) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.lottery-lapsed.v1";
    }

    @Override
    public UUID subject() {
        return lottery;
    }
}
