package hamgara.card.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Says which times of use are taken: a moment ago at most, as nobody signed them, and ahead as far as clocks
/// are wrong. Only for a booking it may be longer ago, see [BookedPlaces]; other uses without a network are told
/// by the journal, which is signed and has its limits.
@ApplicationScoped
class UseTimes {

    private static final Duration OFFLINE = Duration.ofDays(3);

    private final RedemptionsConfig config;

    UseTimes(RedemptionsConfig config) {
        this.config = config;
    }

    /// Why a request cannot be a redemption at all, whatever the card.
    Optional<RuntimeException> refusal(NewRedemption request, Instant now) {
        Instant occurredAt = request.occurredAt();
        if (occurredAt == null) {
            return Optional.empty();
        }
        if (occurredAt.isAfter(now.plus(config.clockAhead()))) {
            return Optional.of(new RedemptionRefusal.OccurredInFuture().at("/occurredAt"));
        }
        if (occurredAt.isBefore(now.minus(OFFLINE))) {
            return Optional.of(new RedemptionRefusal.OccurredTooLongAgo().at("/occurredAt"));
        }
        if (request.expectedCardId() == null && isPast(occurredAt, now)) {
            return Optional.of(new RedemptionRefusal.JournalNeeded(config.late().toMinutes()).at("/occurredAt"));
        }
        return Optional.empty();
    }

    /// Nothing happens after now: a device that says so has a clock that is a little ahead.
    static Instant occurredAt(NewRedemption request, Instant now) {
        Instant told = request.occurredAt();
        return told == null || told.isAfter(now) ? now : told;
    }

    /// Longer ago than a slow network or clock explains.
    boolean isPast(Instant occurredAt, Instant now) {
        return occurredAt.isBefore(now.minus(config.late()));
    }
}
