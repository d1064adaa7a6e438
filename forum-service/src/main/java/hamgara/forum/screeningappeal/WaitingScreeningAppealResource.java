package hamgara.forum.screeningappeal;

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

/// HTTP: /v1/halls/{id}/screening-appeals
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls/{id}/screening-appeals")
@Tag(name = "Screening")
class WaitingScreeningAppealResource {

    private final ScreeningAppeals appeals;

    WaitingScreeningAppealResource(ScreeningAppeals appeals) {
        this.appeals = appeals;
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(
            summary = "List the appeals about screening that wait in a hall",
            description =
                    "By a moderator of the county, its governor or an auditor. What is due first comes first; one "
                            + "with `escalatedAt` is late. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND.")
    public Page<ScreeningAppealView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        Instant afterDue = page.cursor().map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH);
        UUID afterId = page.cursor().map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
        return Page.of(
                appeals.waiting(id, afterDue, afterId, page.rowsToRead()),
                page,
                appeal -> Cursor.of(appeal.dueAt(), appeal.id()),
                Function.identity());
    }
}
