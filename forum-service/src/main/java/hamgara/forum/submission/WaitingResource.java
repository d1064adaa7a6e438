package hamgara.forum.submission;

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
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/halls/{id}/submissions
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls/{id}/submissions")
@Tag(name = "Screening")
class WaitingResource {

    private final Screenings screenings;

    WaitingResource(Screenings screenings) {
        this.screenings = screenings;
    }

    @GET
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "List the proposals that wait to be read",
            description = "By a moderator of the county. Who waits longest comes first. 403 OUTSIDE_SCOPE; 404 "
                    + "HALL_NOT_FOUND.")
    public Page<WaitingView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        Instant after = page.cursor().map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH);
        UUID afterId = page.cursor().map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
        return Page.of(
                screenings.waiting(id, after, afterId, page.rowsToRead()),
                page,
                waiting -> Cursor.of(waiting.since(), waiting.proposal().id()),
                Function.identity());
    }
}
