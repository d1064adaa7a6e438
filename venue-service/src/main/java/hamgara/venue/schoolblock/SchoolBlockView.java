package hamgara.venue.schoolblock;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time that a school keeps, as the API shows it.
@Schema(name = "SchoolBlock", description = "A time that a school keeps to itself, and what stands in it.")
record SchoolBlockView(
        @Schema(description = "Id of the block.", examples = "0198c0de-0000-7000-8000-00000000003c")
        UUID id,

        @Schema(description = "Id of the school's venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "Why.", examples = "SAFEGUARDING")
        SchoolBlockKind kind,

        @Schema(description = "What it is called.", examples = "ساعت‌های آموزش")
        String name,

        @Schema(description = "First day.", examples = "2026-09-23")
        LocalDate fromOn,

        @Schema(description = "First day, solar.", examples = "1405-07-01")
        String fromOnJalali,

        @Schema(description = "Last day, included.", examples = "2027-06-05")
        LocalDate toOn,

        @Schema(description = "Last day, solar.", examples = "1406-03-15")
        String toOnJalali,

        @Schema(description = "Days of the week.") List<SchoolDay> weekdays,

        @Schema(type = SchemaType.STRING, description = "Begin on each day; absent for whole days.", examples = "07:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable
        LocalTime from,

        @Schema(type = SchemaType.STRING, description = "End on each day; absent for whole days.", examples = "14:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable
        LocalTime to,

        @Schema(description = "Slots to come that stand in it now and can no longer be booked.", examples = "4")
        long blockedSlots,

        @Schema(
                description =
                        "Bookings to come that stand in it now; each has a proposal (`/v1/venues/{venue}/rebookings`).",
                examples = "1")
        long affectedBookings,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "0")
        long version)
        implements Versioned {

    static SchoolBlockView of(SchoolBlock block, SchoolBlockRepository.Reach reach) {
        return new SchoolBlockView(
                block.id,
                block.venueId,
                block.kind,
                block.name,
                block.fromOn,
                Jalali.of(block.fromOn),
                block.toOn,
                Jalali.of(block.toOn),
                block.days(),
                block.fromTime,
                block.toTime,
                reach.slots(),
                reach.bookings(),
                block.version);
    }
}
