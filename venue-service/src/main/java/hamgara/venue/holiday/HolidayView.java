package hamgara.venue.holiday;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A holiday as the API shows it.
@Schema(name = "Holiday", description = "A public holiday of the country; several may share a day.")
record HolidayView(
        @Schema(description = "Id of the holiday.", examples = "0198c0de-0000-7000-8000-00000000004c")
        UUID id,

        @Schema(description = "The day.", examples = "2027-03-11")
        LocalDate on,

        @Schema(description = "The day, solar.", examples = "1405-12-20")
        String onJalali,

        @Schema(description = "The day as computed.", examples = "2027-03-11")
        LocalDate computedOn,

        @Schema(
                description =
                        "Earliest day on which it may be kept; differs from `on` while a lunar day is not decided.",
                examples = "2027-03-10")
        LocalDate earliestOn,

        @Schema(description = "Latest such day.", examples = "2027-03-12")
        LocalDate latestOn,

        @Schema(description = "By which calendar it comes.", examples = "LUNAR")
        HolidayKind kind,

        @Schema(description = "How sure the day is.", examples = "TENTATIVE")
        Certainty certainty,

        @Schema(description = "What it is called.") Names names,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "0")
        long version)
        implements Versioned {

    static HolidayView of(Holiday holiday) {
        int around = holiday.certainty.isOpen() ? 1 : 0;
        return new HolidayView(
                holiday.id,
                holiday.onDay,
                Jalali.of(holiday.onDay),
                holiday.computedOn,
                holiday.onDay.minusDays(around),
                holiday.onDay.plusDays(around),
                holiday.kind,
                holiday.certainty,
                holiday.names(),
                holiday.version);
    }
}
