package hamgara.card.pocket;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/pockets`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/pockets")
@Tag(name = "Pockets", description = "What a holder may still use of one grant or entitlement.")
class PocketResource {

    private final PocketBook book;

    PocketResource(PocketBook book) {
        this.book = book;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read one pocket",
            description = "All sums are whole numbers in the pocket's unit. For the holder, the desk and the programme "
                    + "managers of the county, and auditors. 404 POCKET_NOT_FOUND for everybody else.")
    public PocketView read(@RestPath UUID id) {
        return book.read(id);
    }

    @GET
    @Path("/{id}/entries")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the ledger entries of a pocket",
            description =
                    "Latest first. For the holder, the desk and the programme managers of the county, and auditors. "
                            + "404 POCKET_NOT_FOUND for everybody else.")
    public Page<PocketEntryView> entries(@RestPath UUID id, @BeanParam PageRequest page) {
        return book.entries(id, page);
    }
}
