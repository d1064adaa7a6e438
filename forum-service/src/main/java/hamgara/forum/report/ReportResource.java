package hamgara.forum.report;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: /v1/content-reports
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/content-reports")
@Tag(name = "Moderation")
class ReportResource {

    private final Reports reports;
    private final HttpServerRequest request;

    ReportResource(Reports reports, HttpServerRequest request) {
        this.reports = reports;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER, Roles.HALL_SECRETARY, Roles.MODERATOR})
    @Operation(
            summary = "Report a text",
            description =
                    "By whoever is signed in, once until somebody has decided; a repeated report answers with the "
                            + "first. It puts the text before a moderator: within working hours for DIGNITY, PRIVATE_DATA and "
                            + "THREAT, within working days otherwise. Reports weigh from 0.1 to 1.5 by how many of the reporter's "
                            + "were right (0.5 to begin with); together at the hall's limit (`reportLimitLeast`, "
                            + "`reportLimitShare` of the active members) they take the text out of sight until a moderator has "
                            + "decided. Nobody learns who reported. Publishes hamgara.forum.content-reported.v1. 403 SANCTIONED; "
                            + "404 CONTENT_NOT_FOUND; 409 OWN_CONTENT; 429 ALLOWANCE_SPENT.")
    public ReportView report(@Valid @NotNull NewReport report) {
        return reports.report(report);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/anonymous")
    @ResponseStatus(201)
    @PermitAll
    @Operation(
            summary = "Report hurt dignity without a name",
            description =
                    "By anybody, for DIGNITY, PRIVATE_DATA and THREAT. It puts the text before a moderator within "
                            + "working hours and hides nothing by itself. One origin counts once for a text and a few times a day; "
                            + "it is kept as a digest that is another one tomorrow. Publishes "
                            + "hamgara.forum.content-reported.v1. 403 SIGN_IN_TO_REPORT; 404 CONTENT_NOT_FOUND; 429 "
                            + "ALLOWANCE_SPENT.")
    public ReportView reportAnonymously(@Valid @NotNull NewReport report) {
        return reports.reportAnonymously(report, origin());
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER, Roles.HALL_SECRETARY, Roles.MODERATOR})
    @Operation(
            summary = "List one's reports",
            description = "By whoever reports, of the caller alone, the newest first, with what became of them.")
    public Page<ReportView> mine(@BeanParam PageRequest page) {
        UUID below = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                reports.mine(below, page.rowsToRead()), page, report -> Cursor.of(report.id()), Function.identity());
    }

    /// The gateway writes who is on the other side; callers cannot.
    private String origin() {
        String through = request.getHeader("X-Forwarded-For");
        return through == null ? request.remoteAddress().hostAddress() : through;
    }
}
