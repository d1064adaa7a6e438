package hamgara.venue.closure;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A closure of an area as the API shows it.
@Schema(name = "VenueClosureNotice", description = "A closure of all venues of an area, and how many it met.")
record ClosureNoticeView(
        @Schema(description = "Id of the notice.", examples = "0198c0de-0000-7000-8000-00000000001c")
        UUID id,

        @Schema(description = "How far it reaches.", examples = "COUNTY")
        ClosureNotice.Scope scope,

        @Schema(description = "Code of the county or province; absent for the country.", examples = "0614") @Nullable
        String area,

        @Schema(description = "Whole days or short ones.", examples = "FULL")
        ClosureNotice.Kind kind,

        @Schema(description = "First day in Tehran.", examples = "2026-12-01")
        LocalDate fromOn,

        @Schema(description = "First day, solar.", examples = "1405-09-10")
        String fromOnJalali,

        @Schema(description = "Last day in Tehran, included.", examples = "2026-12-02")
        LocalDate toOn,

        @Schema(description = "Last day, solar.", examples = "1405-09-11")
        String toOnJalali,

        @Schema(
                type = SchemaType.STRING,
                description = "When short days end, clock time in Tehran.",
                examples = "12:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable
        LocalTime closesAt,

        @Schema(description = "Why.", examples = "HEAT") ClosureReason reason,

        @Schema(description = "What visitors are told.") ClosureText text,

        @Schema(description = "Venues it closes.", examples = "12")
        long venues,

        @Schema(
                description = "Bookings that stand in the closed time now, neither used nor cancelled nor moved.",
                examples = "31")
        long affectedBookings,

        @Schema(description = "People those are for.", examples = "54")
        long affectedPeople,

        @Schema(description = "When it was announced (UTC).", examples = "2026-11-28T16:00:00Z")
        Instant announcedAt,

        @Schema(description = "When it was revoked (UTC); absent while it stands.", examples = "2026-12-01T04:00:00Z")
        @Nullable
        Instant revokedAt,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "0")
        long version)
        implements Versioned {

    static ClosureNoticeView of(ClosureNotice notice, ClosureRepository.Reach reach) {
        return new ClosureNoticeView(
                notice.id,
                notice.scope,
                notice.area,
                notice.kind,
                notice.fromOn,
                Jalali.of(notice.fromOn),
                notice.toOn,
                Jalali.of(notice.toOn),
                notice.closesAt,
                notice.reason,
                notice.text(),
                reach.venues(),
                reach.bookings(),
                reach.people(),
                notice.announcedAt,
                notice.revokedAt,
                notice.version);
    }
}
