package hamgara.card.export;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/exports`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/exports")
@Tag(name = "Reports", description = "Use, reach and budgets, with small numbers hidden; files made aside.")
class ExportResource {

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.AUDITOR})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Ask for a file",
            description =
                    "The file is made aside; read the export until it is AVAILABLE. USAGE and REACH hold what the "
                            + "report of the same name answers, small numbers hidden; LEDGER holds every entry of the months and is "
                            + "for auditors. For programme managers and the governor of the county, and for auditors. "
                            + "400 REPORT_QUERY_INCOMPLETE, REPORT_MONTHS_NOT_POSSIBLE; 403 OUTSIDE_SCOPE, EXPORT_FOR_AUDITORS; "
                            + "404 COUNTY_NOT_FOUND, REPORT_PROGRAMME_NOT_FOUND.")
    public ExportView ask(@Valid @NotNull NewExport request) {
        return exports.ask(request);
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(summary = "List your own exports", description = "Newest first. For those who may ask for files.")
    public Page<ExportView> own(@BeanParam PageRequest page) {
        return exports.own(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(
            summary = "Read an export",
            description = "Whether the file is there. For who asked for it and for auditors. 404 EXPORT_NOT_FOUND.")
    public ExportView read(@RestPath UUID id) {
        return exports.read(id);
    }

    @GET
    @Path("/{id}/content")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(
            summary = "Fetch the file",
            description = "CSV (RFC 4180), UTF-8 with a byte order mark, one header line; a hidden number is an empty "
                    + "cell. Kept for seven days. For who asked for it and for auditors. 404 EXPORT_NOT_FOUND; "
                    + "409 EXPORT_NOT_READY; 410 EXPORT_ENDED.")
    public StreamingOutput content(@RestPath UUID id) {
        exports.requireAvailable(id);
        return output -> exports.copy(id, output);
    }
}
