package hamgara.venue.staffing;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.slot.Audience;
import hamgara.venue.staff.StaffKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The staff of a day as the API shows it.
@Schema(
        name = "Staffing",
        description =
                "What staff the hours of a facility require on a day, and what is confirmed. Kinds, never persons.")
record StaffingView(
        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "The day in Tehran.", examples = "2026-12-01")
        LocalDate on,

        @Schema(description = "The day, solar.", examples = "1405-09-10")
        String onJalali,

        @Schema(description = "Hours of that day which require staff, earliest first.")
        List<Required> required,

        @Schema(description = "What is confirmed, earliest first.")
        List<StaffedTime> confirmed,

        @Schema(
                description =
                        "How many bookings stand in slots to come of that day whose staff is not confirmed; each has a proposal.",
                examples = "1")
        int bookingsWithout,

        @Schema(description = "Those bookings, earliest first; a hundred at most.")
        List<Booked> bookings,

        @Schema(
                description = "Version for `If-Match`; also the ETag; 0 where nothing was confirmed yet.",
                examples = "1")
        long version)
        implements Versioned {

    /// Hours that require staff.
    @Schema(name = "RequiredStaff", description = "Hours which require staff.")
    record Required(
            @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "08:00")
            @JsonFormat(pattern = "HH:mm")
            LocalTime from,

            @Schema(type = SchemaType.STRING, description = "End, clock time in Tehran.", examples = "12:00")
            @JsonFormat(pattern = "HH:mm")
            LocalTime to,

            @Schema(description = "For whom they are kept.", examples = "WOMEN")
            Audience audience,

            @Schema(description = "What they require.", examples = "[\"WOMEN\", \"LIFEGUARD\"]")
            List<StaffKind> kinds,

            @Schema(description = "What is not confirmed for all of them.", examples = "[\"LIFEGUARD\"]")
            List<StaffKind> lacking) {}

    /// A booking without the staff that its time requires.
    @Schema(name = "UnstaffedBooking", description = "A booking whose time lacks staff. It says nothing of the person.")
    record Booked(
            @Schema(description = "Id of the booking.", examples = "0198c0de-0000-7000-8000-00000000000e")
            UUID bookingId,

            @Schema(description = "Id of its slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
            UUID slotId,

            @Schema(description = "Begin (UTC).", examples = "2026-12-01T06:30:00Z")
            Instant startsAt,

            @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-10")
            String startsAtJalali,

            @Schema(description = "People.", examples = "2") int party) {

        static Booked of(UUID booking, UUID slot, Instant startsAt, int party) {
            return new Booked(booking, slot, startsAt, Jalali.of(startsAt), party);
        }
    }
}
