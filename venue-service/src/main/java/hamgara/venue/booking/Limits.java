package hamgara.venue.booking;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Until when a booking can be given back: as its facility says, or as everywhere.
public record Limits(Instant inTimeUntil, Instant atLastUntil) {

    static Limits of(BookingFacts booking, BookingConfig config) {
        Limits usual = of(booking.startsAt(), booking.cancelInTimeMinutes(), booking.cancelAtLastMinutes(), config);
        Instant over = booking.cancelInTimeUntil();
        return over == null ? usual : new Limits(over, usual.atLastUntil());
    }

    static Limits of(
            Instant startsAt, @Nullable Integer inTimeMinutes, @Nullable Integer atLastMinutes, BookingConfig config) {
        return new Limits(
                startsAt.minus(orUsual(inTimeMinutes, config.cancelInTime())),
                startsAt.minus(orUsual(atLastMinutes, config.cancelAtLast())));
    }

    private static Duration orUsual(@Nullable Integer minutes, Duration usual) {
        return minutes == null ? usual : Duration.ofMinutes(minutes);
    }
}
