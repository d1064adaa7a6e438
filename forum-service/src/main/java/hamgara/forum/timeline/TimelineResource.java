package hamgara.forum.timeline;

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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/resolutions/{id}/timeline
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/resolutions/{id}/timeline")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class TimelineResource {

    private final Timeline timeline;

    TimelineResource(Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read what happened to a resolution",
            description =
                    "Public. In order of time; names roles and agencies, never persons. 404 " + "RESOLUTION_NOT_FOUND.")
    public Page<ResolutionStepView> read(@RestPath UUID id, @BeanParam PageRequest page) {
        long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(
                timeline.of(id, after, page.rowsToRead()), page, step -> Cursor.of(step.no()), Function.identity());
    }
}
