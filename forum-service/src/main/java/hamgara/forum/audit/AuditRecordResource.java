package hamgara.forum.audit;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/hall-audit-records
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/hall-audit-records")
@Tag(name = "Hall audit records", description = "What was decided about halls and topics, in chains of digests.")
class AuditRecordResource {

    private final AuditTrail trail;
    private final Caller caller;

    AuditRecordResource(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN, Roles.GOVERNOR})
    @Operation(
            summary = "List what was decided",
            description =
                    "By auditors, administrators, and governors for the halls of their county. Newest first. Each "
                            + "entry carries the digest of the one before.")
    public Page<AuditRecordView> list(
            @Parameter(description = "The hall; without it the chain of the platform, such as the weights of topics.")
                    @RestQuery
                    @Nullable
                    UUID hall,
            @Parameter(description = "Only of this id or code.", example = "EDUCATION")
                    @RestQuery
                    @Size(max = 100)
                    @Nullable
                    String object,
            @BeanParam PageRequest page) {
        String county = caller.has(Roles.ADMIN) || caller.has(Roles.AUDITOR)
                ? null
                : caller.county().orElse("");
        long below = page.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return Page.of(
                trail.list(hall, county, object, below, page.rowsToRead()),
                page,
                entry -> Cursor.of(entry.no()),
                Function.identity());
    }

    @GET
    @Path("/proof")
    @Transactional
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "Prove that a chain is whole",
            description =
                    "By auditors and administrators. Works every digest out again; `firstBroken` is the first entry "
                            + "that was changed or is missing.")
    public AuditProofView proof(
            @Parameter(description = "The hall; without it the chain of the platform.") @RestQuery @Nullable
                    UUID hall) {
        return trail.proof(hall);
    }
}
