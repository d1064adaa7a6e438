package hamgara.card.privacy;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/persons/{id}/export`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/persons/{id}/export")
@Tag(name = "Persons")
class WardDataResource {

    private final OwnData ownData;

    WardDataResource(OwnData ownData) {
        this.ownData = ownData;
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take a copy of a minor's data",
            description = "Everything stored about a person, as in GET /v1/persons/me/export; for the person and for a "
                    + "guardian whose consent the desk has verified, while it holds. 404 PERSON_NOT_FOUND for "
                    + "everybody else.")
    public OwnDataView export(@RestPath UUID id) throws SQLException {
        return ownData.of(id);
    }
}
