package hamgara.venue.match;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an agency gives and receives in a shared timetable.
@Schema(
        name = "AgencyBalance",
        description = "What an agency gives and receives in a shared timetable, in minutes a week.")
record AgencyBalance(
        @Schema(description = "The agency.", examples = "EDUCATION")
        String agency,

        @Schema(description = "Minutes a week that its own capacity serves.", examples = "540")
        long minutesGivenPerWeek,

        @Schema(description = "Minutes a week that the other's capacity serves.", examples = "480")
        long minutesReceivedPerWeek,

        @Schema(description = "Whether it consented to the present timetable.", examples = "true")
        boolean consented) {}
