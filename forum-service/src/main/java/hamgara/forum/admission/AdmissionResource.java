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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/admissions
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/admissions")
@Tag(name = "Admissions", description = "How proposals come in, and what waits for a session.")
class AdmissionResource {

    private final Admissions admissions;

    AdmissionResource(Admissions admissions) {
        this.admissions = admissions;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List how a proposal came in",
            description = "Public. The newest first: the rule, the numbers of that moment, and when it was taken back, "
                    + "which happens only before a case is open. 404 PROPOSAL_NOT_FOUND.")
    public Page<AdmissionView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        int below = page.cursor()
                .map(cursor -> (int) Math.min(cursor.number(0), Integer.MAX_VALUE))
                .orElse(0);
        return Page.of(
                admissions.of(id, below, page.rowsToRead()), page, each -> Cursor.of(each.no()), Function.identity());
    }
}
