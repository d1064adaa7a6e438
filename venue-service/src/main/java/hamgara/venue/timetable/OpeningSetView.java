package hamgara.venue.timetable;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Opening hours as the API shows them.
@Schema(name = "OpeningSet", description = "Weekly opening hours of a facility for a period.")
record OpeningSetView(
        @Schema(description = "Id of the set.") UUID id,
        @Schema(description = "Id of the facility.") UUID facilityId,
        @Schema(description = "What it is called.") String name,
        @Schema(description = "First day.") LocalDate fromOn,

        @Schema(description = "First day, solar.", examples = "1405-09-02")
        String fromOnJalali,

        @Schema(description = "Last day.") LocalDate toOn,

        @Schema(description = "Last day, solar.", examples = "1405-12-29")
        String toOnJalali,

        @Schema(description = "The highest one of a day counts.")
        int priority,

        @Schema(description = "Length of a slot in minutes.")
        int slotMinutes,

        @Schema(description = "The hours, Saturday first.") List<OpeningSpan> spans,

        @Schema(description = "Version for `If-Match`; also the ETag.")
        long version)
        implements Versioned {

    static OpeningSetView of(OpeningSet set) {
        List<OpeningSpan> spans = set.spans.stream()
                .sorted(Comparator.comparing(OpeningSpan::weekday).thenComparing(OpeningSpan::from))
                .toList();
        return new OpeningSetView(
                set.id,
                set.facilityId,
                set.name,
                set.fromOn,
                Jalali.of(set.fromOn),
                set.toOn,
                Jalali.of(set.toOn),
                set.priority,
                set.slotMinutes,
                spans,
                set.version);
    }
}
