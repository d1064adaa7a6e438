package hamgara.venue.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one agency gave another and received from it.
@Schema(name = "AgencyHours", description = "What one agency gives another and receives from it, in minutes.")
record AgencyHoursView(
        @Schema(description = "The agency.", examples = "EDUCATION")
        String agency,

        @Schema(description = "The other one.", examples = "VILLAGE")
        String partner,

        @Schema(description = "Minutes its own capacities serve.", examples = "720")
        long minutesGiven,

        @Schema(description = "Minutes the capacities of the other serve.", examples = "600")
        long minutesReceived,

        @Schema(description = "Given less received.", examples = "120")
        long balance) {

    static AgencyHoursView of(String agency, String partner, long given, long received) {
        return new AgencyHoursView(agency, partner, given, received, given - received);
    }
}
