package hamgara.card.audit;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/audit-records`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/audit-records")
@Tag(name = "Audit records", description = "Who of the staff has read what of a person, and what for.")
class AuditRecordResource {

    private final Audit audit;

    AuditRecordResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "List what the staff read of people",
            description = "Newest first, each filter narrowing the list; days are days of Tehran, both included. For "
                    + "role auditor.")
    public Page<AuditRecordView> list(
            @Parameter(description = "Pseudonym of the reader") @RestQuery @Nullable String actor,
            @Parameter(description = "Id of the person read about") @RestQuery @Nullable UUID person,
            @Parameter(description = "What was done", example = "LOOKUP") @RestQuery @Nullable Reading reading,
            @Parameter(description = "First day, ISO", example = "2026-11-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day, ISO", example = "2026-11-30") @RestQuery @Nullable LocalDate to,
            @BeanParam PageRequest page) {
        return audit.list(
                new Audit.AuditFilter(
                        actor,
                        person,
                        reading,
                        from == null ? null : Tehran.startOf(from),
                        to == null ? null : Tehran.startOf(to.plusDays(1))),
                page);
    }
}
