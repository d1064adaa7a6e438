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

/// HTTP: `/v1/persons/{id}/pockets`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/persons/{id}/pockets")
@Tag(name = "Pockets")
class PersonPocketResource {

    private final PocketBook book;

    PersonPocketResource(PocketBook book) {
        this.book = book;
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "List a person's pockets",
            description =
                    "Those that end last come first. A pocket of entries comes into being with its first use. For the "
                            + "person and the desk of the county. 404 PERSON_NOT_FOUND for everybody else.")
    public Page<PocketView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return book.ofPerson(id, page);
    }
}
