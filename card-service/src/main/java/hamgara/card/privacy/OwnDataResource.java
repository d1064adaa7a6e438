package hamgara.card.privacy;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: `/v1/persons/me/export`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/persons/me/export")
@Tag(name = "Persons")
class OwnDataResource {

    private final OwnData ownData;

    OwnDataResource(OwnData ownData) {
        this.ownData = ownData;
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take a copy of your own data",
            description =
                    "Everything stored about the caller: the file, claims, consents, enrolments, cards, uses and "
                            + "entries, the events and first answers about them, and each reading by the staff. For citizens. 404 PERSON_NOT_FOUND.")
    public OwnDataView export() throws SQLException {
        return ownData.ofCaller();
    }
}
