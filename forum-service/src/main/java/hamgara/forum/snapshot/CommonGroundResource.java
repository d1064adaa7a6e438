package hamgara.forum.snapshot;

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
@Tag(name = "Conversations")
class CommonGroundResource {

    private final Snapshots snapshots;

    CommonGroundResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read where the groups of a hall agree",
            description = "Public, out of the latest map of the hall's main conversation, which follows votes within "
                    + "seconds. 404 HALL_NOT_FOUND.")
    public CommonGround show(@RestPath UUID id) {
        return snapshots.commonGround(id);
    }
}
