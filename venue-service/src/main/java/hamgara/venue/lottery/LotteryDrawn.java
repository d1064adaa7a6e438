package hamgara.venue.lottery;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The order is drawn; the proof says it in full.
record LotteryDrawn(
        UUID lottery,
        @Nullable UUID slot,
        @Nullable UUID series,
        String venue,
        @Nullable String county,
        String commitment,
        String publicValue,
        String seed,
        int winners)
        implements Event {

    @Override
    public String type() {
        return "hamgara.venue.lottery-drawn.v1";
    }

    @Override
    public UUID subject() {
        return lottery;
    }
}
