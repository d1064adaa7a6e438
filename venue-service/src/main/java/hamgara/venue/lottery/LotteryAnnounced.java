package hamgara.venue.lottery;

import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places of a slot, or of all sessions of a series together, will be drawn by lot.
record LotteryAnnounced(
        UUID lottery,
        @Nullable UUID slot,
        @Nullable UUID series,
        String venue,
        @Nullable String county,
        int places,
        Instant opensAt,
        Instant closesAt,
        Instant seedKnownAt)
        implements Event {

    static LotteryAnnounced of(LotteryFacts lottery) {
        return new LotteryAnnounced(
                lottery.id(),
                lottery.slotId(),
                lottery.seriesId(),
                lottery.venueCode(),
                lottery.county(),
                lottery.places(),
                lottery.opensAt(),
                lottery.closesAt(),
                lottery.seedKnownAt());
    }

    @Override
    public String type() {
        return "hamgara.venue.lottery-announced.v1";
    }

    @Override
    public UUID subject() {
        return lottery;
    }
}
