package hamgara.venue.timetable;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Opening hours as the API shows them.
@Schema(name = "OpeningSet", description = "Weekly opening hours of a facility for a period.")
record OpeningSetView(
        @Schema(description = "Id of the set.", examples = "0198c0de-0000-7000-8000-0000000000f4")
        UUID id,

        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "What it is called.", examples = "پاییز ۱۴۰۵")
        String name,

        @Schema(description = "First day.", examples = "2026-11-23")
        LocalDate fromOn,

        @Schema(description = "First day, solar.", examples = "1405-09-02")
        String fromOnJalali,

        @Schema(description = "Last day.", examples = "2027-03-20")
        LocalDate toOn,

        @Schema(description = "Last day, solar.", examples = "1405-12-29")
        String toOnJalali,

        @Schema(description = "When they are meant to hold.", examples = "NORMAL")
        Season season,

        @Schema(description = "The highest one of a day counts.", examples = "10")
        int priority,

        @Schema(description = "Length of a slot in minutes.", examples = "90")
        int slotMinutes,

        @Schema(description = "Days ahead for which slots are made without being asked for.", examples = "93")
        int aheadDays,

        @Schema(description = "Rises with each change of the hours.", examples = "1")
        int ruleVersion,

        @Schema(
                description = "When they were removed (UTC); absent while they hold.",
                examples = "2026-12-20T06:00:00Z")
        @Nullable
        Instant removedAt,

        @Schema(description = "The hours, Saturday first.") List<OpeningSpan> spans,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "3")
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
                set.season == null ? Season.NORMAL : set.season,
                set.priority,
                set.slotMinutes,
                set.aheadDays,
                set.ruleVersion,
                set.removedAt,
                spans,
                set.version);
    }
}
