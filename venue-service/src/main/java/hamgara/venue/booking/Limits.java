package hamgara.venue.booking;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Until when a booking can be given back: as its facility says, or as everywhere.
record Limits(Instant inTimeUntil, Instant atLastUntil) {

    static Limits of(BookingFacts booking, BookingConfig config) {
        return new Limits(
                booking.startsAt().minus(orUsual(booking.cancelInTimeMinutes(), config.cancelInTime())),
                booking.startsAt().minus(orUsual(booking.cancelAtLastMinutes(), config.cancelAtLast())));
    }

    private static Duration orUsual(@Nullable Integer minutes, Duration usual) {
        return minutes == null ? usual : Duration.ofMinutes(minutes);
    }
}
