package hamgara.venue.closure;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A closure as the API shows it.
@Schema(name = "Closure", description = "A time in which a venue is closed as a whole.")
record ClosureView(
        @Schema(description = "Id of the closure.", examples = "0198c0de-0000-7000-8000-00000000000c")
        UUID id,

        @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(
                description = "Id of the notice for an area that it came of; absent for one of the venue's own.",
                examples = "0198c0de-0000-7000-8000-00000000001c")
        @Nullable
        UUID noticeId,

        @Schema(
                description = "Begin (UTC); the time of the announcement where it was asked to begin earlier.",
                examples = "2026-11-30T20:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-10")
        String startsAtJalali,

        @Schema(description = "End (UTC); open again from then on.", examples = "2026-12-02T20:30:00Z")
        Instant endsAt,

        @Schema(description = "Solar date of the end in Tehran.", examples = "1405-09-12")
        String endsAtJalali,

        @Schema(description = "Why.", examples = "DUST") ClosureReason reason,

        @Schema(description = "What visitors are told.") ClosureText text,

        @Schema(description = "When it was announced (UTC).", examples = "2026-11-28T10:00:00Z")
        Instant announcedAt,

        @Schema(description = "When it was revoked (UTC); absent while it stands.", examples = "2026-12-01T04:00:00Z")
        @Nullable
        Instant revokedAt,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "0")
        long version)
        implements Versioned {

    static ClosureView of(Closure closure, String venueCode) {
        return new ClosureView(
                closure.id,
                closure.venueId,
                venueCode,
                closure.noticeId,
                closure.startsAt,
                Jalali.of(closure.startsAt),
                closure.endsAt,
                Jalali.of(closure.endsAt),
                closure.reason,
                closure.text(),
                closure.announcedAt,
                closure.revokedAt,
                closure.version);
    }
}
