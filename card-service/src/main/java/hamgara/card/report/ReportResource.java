package hamgara.card.report;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/reports`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/reports")
@Tag(name = "Reports")
class ReportResource {

    private static final String FROM = "First Jalali month, digits of any script";
    private static final String TO = "Last Jalali month, it counts; at most 24 months";

    private final Reports reports;

    ReportResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    @Path("/usage")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(
            summary = "What was used in a county",
            description =
                    "People, entries and rials (IRR) of whole Jalali months by programme, venue, category, area of "
                            + "residence, age or month, net of what was undone, refunded or struck. A line behind which fewer "
                            + "than ten people stand is hidden, and of several months together one where they do in one of the "
                            + "months. For programme managers and the governor of the county, and for auditors. "
                            + "400 REPORT_QUERY_INCOMPLETE, REPORT_MONTHS_NOT_POSSIBLE; 403 OUTSIDE_SCOPE; "
                            + "404 COUNTY_NOT_FOUND.")
    public UsageView usage(
            @Parameter(description = "SCI code of the county", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = FROM, example = "1405-07") @RestQuery @Nullable String fromMonth,
            @Parameter(description = TO, example = "1405-09") @RestQuery @Nullable String toMonth,
            @Parameter(description = "What a line stands for") @RestQuery UsageView.@Nullable Grouping groupBy) {
        var query = new ReportQuery(ReportQuery.Kind.USAGE, county, null, fromMonth, toMonth, name(groupBy));
        reports.requireAllowed(query);
        return reports.usage(query);
    }

    @GET
    @Path("/reach")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(
            summary = "Whom a programme reaches",
            description = "Of the people a programme is for, how many take part and how many used it in whole Jalali "
                    + "months, by area of residence or age. Counts of one to nine are hidden, also where they could be reckoned. For programme managers and "
                    + "the governor of the county, and for auditors. 400 REPORT_QUERY_INCOMPLETE, "
                    + "REPORT_MONTHS_NOT_POSSIBLE; 403 OUTSIDE_SCOPE; 404 REPORT_PROGRAMME_NOT_FOUND.")
    public ReachView reach(
            @Parameter(description = "A programme with a version in force") @RestQuery @Nullable UUID programme,
            @Parameter(description = FROM, example = "1405-07") @RestQuery @Nullable String fromMonth,
            @Parameter(description = TO, example = "1405-09") @RestQuery @Nullable String toMonth,
            @Parameter(description = "What a line stands for") @RestQuery ReachView.@Nullable Grouping groupBy) {
        var query = new ReportQuery(ReportQuery.Kind.REACH, null, programme, fromMonth, toMonth, name(groupBy));
        reports.requireAllowed(query);
        return reports.reach(query);
    }

    private static @Nullable String name(@Nullable Enum<?> grouping) {
        return grouping == null ? null : grouping.name();
    }
}
