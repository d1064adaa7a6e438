package hamgara.venue.idle;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Hours of one day of the week in which places of a facility stay free.
@Schema(
        name = "IdleHours",
        description =
                "Hours of one day of the week in which a facility has places free in at least four weeks of five.")
record IdleHoursView(
        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID facilityId,

        @Schema(description = "Code of its venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "What it is.") FacilityKind kind,

        @Schema(description = "Agency behind it.", examples = "EDUCATION") @Nullable
        String agency,

        @Schema(description = "Code of the area.", examples = "0614021281") @Nullable
        String areaCode,

        @Schema(description = "Day of the week.") Weekday weekday,

        @Schema(description = "First hour in Tehran.", examples = "16")
        int fromHour,

        @Schema(description = "Hour in which it ends.", examples = "20")
        int toHour,

        @Schema(description = "For whom the hours are kept.")
        Audience audience,

        @Schema(
                description =
                        "Places free throughout: the 20th percentile over the weeks, of the hour with the fewest. A week without "
                                + "the hour counts as none.",
                examples = "12")
        int freePlaces,

        @Schema(description = "Weeks that were looked at.", examples = "4")
        int weeks) {

    /// The order of the list.
    static final Comparator<IdleHoursView> ORDER = Comparator.comparing(
                    (IdleHoursView hours) -> hours.facilityId.toString())
            .thenComparing(IdleHoursView::weekday)
            .thenComparingInt(IdleHoursView::fromHour)
            .thenComparing(IdleHoursView::audience);

    boolean continues(IdleHoursView before) {
        return facilityId.equals(before.facilityId)
                && weekday == before.weekday
                && audience == before.audience
                && fromHour == before.toHour;
    }

    IdleHoursView upTo(IdleHoursView next) {
        return new IdleHoursView(
                facilityId,
                venueCode,
                kind,
                agency,
                areaCode,
                weekday,
                fromHour,
                next.toHour,
                audience,
                Math.min(freePlaces, next.freePlaces),
                weeks);
    }
}
