package hamgara.forum.invalidation;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the batches of a hall
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls/{id}/invalidations")
@Tag(name = "Invalidations")
class HallInvalidationResource {

    private final Invalidations invalidations;

    HallInvalidationResource(Invalidations invalidations) {
        this.invalidations = invalidations;
    }

    @GET
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "List the batches of a hall",
            description = "By a moderator of the county, the newest first. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND.")
    public Page<InvalidationView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                invalidations.list(id, before, page.rowsToRead()),
                page,
                batch -> Cursor.of(batch.id()),
                Function.identity());
    }
}
