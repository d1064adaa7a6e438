package hamgara.venue.noshow;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How somebody stands.
@Schema(name = "BookingStanding", description = "Whether the caller may book, and why not.")
record StandingView(
        @Schema(description = "No-shows of the last 30 days that count.", examples = "1")
        int noShows,

        @Schema(description = "So many pause booking.", examples = "3")
        int most,

        @Schema(
                description =
                        "Late cancellations of places of the last 30 days; they are told, and never pause anything.",
                examples = "0")
        int lateCancellations,

        @Schema(
                description = "Until then the caller may neither hold nor book places; absent when they may. Cards are "
                        + "taken at the door all the same, of bookings that stand and without one.",
                examples = "2026-12-23T06:30:00Z")
        @Nullable
        Instant pausedUntil,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-10-02") @Nullable
        String pausedUntilJalali) {}
