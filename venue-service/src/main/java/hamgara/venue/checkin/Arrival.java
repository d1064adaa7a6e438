package hamgara.venue.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recorded arrival.
///
/// @param reason why the card declined, as card-service says it
/// @param repeated whether it was recorded before
public record Arrival(
        UUID id,
        UUID bookingId,
        @Nullable String reason,
        UUID redemptionId,
        Instant occurredAt,
        boolean offline,
        Instant recordedAt,
        boolean repeated) {

    static Arrival of(CheckIn checkIn, boolean repeated) {
        return new Arrival(
                checkIn.id,
                checkIn.bookingId,
                checkIn.state == CheckInState.REFUSED ? checkIn.reason : null,
                checkIn.redemptionId,
                checkIn.occurredAt,
                checkIn.offline,
                checkIn.recordedAt,
                repeated);
    }
}
