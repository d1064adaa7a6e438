package hamgara.venue.match;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.facility.FacilityKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A match as the API shows it.
@Schema(name = "CapacityMatch", description = "Two parallel capacities on their way to one shared timetable.")
record MatchView(
        @Schema(description = "Id of the match.", examples = "0198c0de-0000-7000-8000-0000000000ad")
        UUID id,

        @Schema(description = "Ids of the two capacities.") List<UUID> capacities,
        @Schema(description = "What they are.") FacilityKind kind,

        @Schema(description = "Code of the area.", examples = "0614021281")
        String areaCode,

        @Schema(description = "Code of the county.", examples = "0614")
        String county,

        @Schema(description = "How far the owners have come.")
        MatchState state,

        @Schema(description = "Minutes a week in which both stand idle at once.", examples = "1080")
        int overlapMinutesPerWeek,

        @Schema(description = "The timetable proposed last; absent before the first.") @Nullable
        SharedTimetable timetable,

        @Schema(description = "Rises with every proposal; a consent names it.", examples = "1")
        int timetableVersion,

        @Schema(description = "What each agency gives and receives.")
        List<AgencyBalance> balance,

        @Schema(
                description = "Last day of the agreed timetable, once an owner has given notice.",
                examples = "2026-12-20")
        @Nullable
        LocalDate endsOn,

        @Schema(description = "The same day, solar.", examples = "1405-09-29") @Nullable
        String endsOnJalali,

        @Schema(description = "Agency that gave notice.", examples = "EDUCATION") @Nullable
        String noticeBy,

        @Schema(description = "When it was noticed.", examples = "2026-11-23T06:00:00Z")
        Instant foundAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String foundAtJalali,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "3")
        long version)
        implements Versioned {

    static MatchView of(CapacityMatch match, Sides sides) {
        return new MatchView(
                match.id,
                List.of(match.firstId, match.secondId),
                sides.first().kind(),
                sides.first().areaCode(),
                match.county,
                match.state,
                match.overlapMinutes,
                match.timetable(),
                match.timetableVersion,
                sides.balance(match),
                match.endsOn,
                match.endsOn == null ? null : Jalali.of(match.endsOn),
                match.noticeBy,
                match.foundAt,
                Jalali.of(match.foundAt),
                match.version);
    }
}
