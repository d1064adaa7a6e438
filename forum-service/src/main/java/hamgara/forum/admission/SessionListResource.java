package hamgara.forum.admission;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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

/// HTTP: /v1/halls/{id}/session-list
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls/{id}/session-list")
@Tag(name = "Admissions")
class SessionListResource {

    private final Admissions admissions;

    SessionListResource(Admissions admissions) {
        this.admissions = admissions;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the proposals that wait for a session",
            description =
                    "Public. Those that as many people support as the policy's `sessionLine` says, who waits longest "
                            + "first, until they are on the agenda of a session. 404 HALL_NOT_FOUND.")
    public Page<ListedView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        Instant after = page.cursor().map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH);
        UUID afterId = page.cursor().map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
        return Page.of(
                admissions.listed(id, after, afterId, page.rowsToRead()),
                page,
                each -> Cursor.of(each.listedAt(), each.proposalId()),
                Function.identity());
    }
}
