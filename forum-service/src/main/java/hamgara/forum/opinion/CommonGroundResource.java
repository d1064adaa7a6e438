package hamgara.forum.opinion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/halls/{id}/common-ground
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls/{id}/common-ground")
@Tag(name = "Statements", description = "Short opinions to agree or disagree with.")
class CommonGroundResource {

    private final OpinionMap map;

    CommonGroundResource(OpinionMap map) {
        this.map = map;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read where the groups of a hall agree",
            description = "Public, worked out from the votes at every call. HALL_NOT_FOUND otherwise.")
    public CommonGround show(@RestPath UUID id) {
        return map.of(id);
    }
}
