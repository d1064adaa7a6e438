package hamgara.venue.round;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A round as the API shows it.
@Schema(name = "AllocationRound", description = "A season of some facilities that is given out to schools and clubs.")
record RoundView(
        @Schema(description = "Id of the round.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID id,

        @Schema(description = "Code of the county.", examples = "0614")
        String county,

        @Schema(description = "What it is called.") Names names,
        @Schema(description = "How far it has come.") RoundState state,

        @Schema(description = "First day of applying.", examples = "2026-12-01")
        LocalDate opensOn,

        @Schema(description = "Last day of applying.", examples = "2026-12-14")
        LocalDate closesOn,

        @Schema(description = "The same, solar.", examples = "1405-09-23")
        String closesOnJalali,

        @Schema(description = "First day of the season.", examples = "2026-12-22")
        LocalDate fromOn,

        @Schema(description = "The same, solar.", examples = "1405-10-01")
        String fromOnJalali,

        @Schema(description = "Last day of the season.", examples = "2027-03-19")
        LocalDate toOn,

        @Schema(description = "The same, solar.", examples = "1405-12-28")
        String toOnJalali,

        @Schema(description = "Hours that are given out, by facility and day.")
        List<RoundWindow> windows,

        @Schema(description = "What was applied for and given.")
        Summary summary,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "0")
        long version)
        implements Versioned {

    /// What was applied for and given.
    @Schema(name = "AllocationSummary", description = "What was applied for and given, in minutes a week.")
    record Summary(
            @Schema(description = "Applications.", examples = "40")
            long applications,

            @Schema(description = "Applications that got all they asked for.", examples = "31")
            long served,

            @Schema(description = "Applications that got some of it.", examples = "6")
            long partlyServed,

            @Schema(description = "Minutes asked for at the least.", examples = "7200")
            long asked,

            @Schema(description = "Minutes of those given.", examples = "6300")
            long given) {}

    static RoundView of(AllocationRound round, List<RoundWindow> windows, Summary summary) {
        return new RoundView(
                round.id,
                round.county,
                round.names(),
                round.state,
                round.opensOn,
                round.closesOn,
                Jalali.of(round.closesOn),
                round.fromOn,
                Jalali.of(round.fromOn),
                round.toOn,
                Jalali.of(round.toOn),
                windows,
                summary,
                round.version);
    }
}
