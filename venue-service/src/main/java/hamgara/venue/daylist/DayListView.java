package hamgara.venue.daylist;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A day list on the wire.
@Schema(
        name = "DayList",
        description = "The bookings of a day at a venue. Only the JWS counts; the rest is for people.")
record DayListView(
        @Schema(description = "Code of the venue.", examples = "takhti")
        String venue,

        @Schema(description = "The day in Tehran, ISO.", examples = "2026-11-29")
        LocalDate date,

        @Schema(description = "The same day in the Jalali calendar.", examples = "1405-09-08")
        String dateJalali,

        @Schema(description = "What it is dated to (UTC).", examples = "2026-11-29T11:00:00Z")
        Instant issuedAt,

        @Schema(description = "From then on it must not be used (UTC).", examples = "2026-11-29T20:30:00Z")
        Instant validUntil,

        @Schema(description = "How many bookings it holds.", examples = "1")
        int bookings,

        @Schema(
                description =
                        "Compact JWS (RFC 7515), EdDSA by a key of /v1/day-lists/keys, type hamgara-day-list+json.",
                examples = "eyJhbGciOiJFZERTQSJ9.e30.AAAA")
        String jws,

        @Schema(description = "Seconds since 1970 of `issuedAt`; part of the ETag.", examples = "1795950000")
        long version)
        implements Versioned {

    static DayListView of(DayListContent content, String jws) {
        return new DayListView(
                content.venue(),
                content.date(),
                Jalali.of(content.date()),
                content.issuedAt(),
                content.validUntil(),
                content.bookings().size(),
                jws,
                content.issuedAt().getEpochSecond());
    }
}
