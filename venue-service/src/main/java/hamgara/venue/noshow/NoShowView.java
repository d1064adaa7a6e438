package hamgara.venue.noshow;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A no-show as the API shows it.
@Schema(name = "NoShow", description = "A booking that nobody came for.")
record NoShowView(
        @Schema(description = "Id of the booking.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID bookingId,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "Begin of the slot.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "Where it stands.") NoShowStanding standing,

        @Schema(description = "Until then it counts, unless it is excused.", examples = "2026-12-23T06:30:00Z")
        Instant countsUntil,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-10-02")
        String countsUntilJalali,

        @Schema(description = "Until then it can be excused.", examples = "2026-11-30T06:30:00Z")
        Instant excusableUntil,

        @Schema(description = "Until then a refused excuse can be appealed.", examples = "2026-12-24T07:00:00Z")
        Instant appealableUntil,

        @Schema(description = "Why nobody came, where it was said.") @Nullable
        ExcuseReason excuse,

        @Schema(description = "What happened to it, the oldest first.")
        List<NoShowStep> steps,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "1")
        long version)
        implements Versioned {

    static NoShowView of(NoShow noShow, List<NoShowStep> steps, NoShowConfig config) {
        Instant countsUntil = noShow.missedAt().plus(config.counts());
        return new NoShowView(
                noShow.bookingId(),
                noShow.venueCode(),
                noShow.startsAt(),
                Jalali.of(noShow.startsAt()),
                noShow.standing(),
                countsUntil,
                Jalali.of(countsUntil),
                noShow.notedAt().plus(config.excuseWithin()),
                noShow.notedAt().plus(config.appealWithin()),
                noShow.excuse(),
                steps,
                noShow.version());
    }
}
