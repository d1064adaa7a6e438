package hamgara.forum.deskentry;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/paper-sheets
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/paper-sheets")
@Tag(name = "Desk entries")
class PaperSheetResource {

    private final PaperSheets sheets;

    PaperSheetResource(PaperSheets sheets) {
        this.sheets = sheets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.DESK_OFFICER, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Enter a sheet of signatures",
            description = "By a desk officer or the hall's secretary of the county. Its lines are counted as voices on"
                    + " paper, apart from voices online; whether they count towards the line, the policy says. No"
                    + " name of the sheet is taken down. 403 OUTSIDE_SCOPE; 404 PROPOSAL_NOT_FOUND; 409"
                    + " SHEET_ENTERED, PROPOSAL_NOT_OPEN, HALL_NOT_ACTIVE, FEATURE_CLOSED; 422 BLANK_TEXT.")
    public PaperSheetView enter(@RestPath UUID id, @Valid @NotNull NewPaperSheet request) {
        return sheets.enter(id, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the sheets of signatures for a proposal",
            description = "Public. In the order in which they were entered. 404 PROPOSAL_NOT_FOUND.")
    public Page<PaperSheetView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return Page.of(
                sheets.of(id, after, page.rowsToRead()), page, sheet -> Cursor.of(sheet.id()), Function.identity());
    }
}
