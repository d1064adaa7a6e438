package hamgara.card.batch;

import hamgara.card.terminal.NeedsScope;
import hamgara.card.terminal.Scope;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/offline-batches`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/offline-batches")
@Tag(name = "Offline", description = "Venues without a network: packages, journals and purses, for 72 hours.")
class OfflineBatchResource {

    private final OfflineBatches batches;

    OfflineBatchResource(OfflineBatches batches) {
        this.batches = batches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TERMINAL)
    @NeedsScope(Scope.OFFLINE)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Hand in a part of a journal",
            description =
                    "At most 500 records, in any order, again and again: a record counts once. All of the part is "
                            + "taken in or nothing. Each record gets a result; a record after a missing one is HELD until that "
                            + "one arrives, and the gap is named. What is not a signed record of this terminal is told as a "
                            + "finding and changes nothing. `acknowledgedThrough` says what the terminal may forget. Entries "
                            + "count in the period of occurredAt, at most 72 hours back; amounts are entries or current rials "
                            + "as the record says. For enrolled terminals with the scope OFFLINE. "
                            + "403 TERMINAL_UNKNOWN, TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING.")
    public OfflineBatchView receive(@Valid @NotNull NewOfflineBatch request) {
        return batches.receive(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read a batch",
            description =
                    "With what has become of its records until now, so a HELD record may be decided here. For the "
                            + "venue and auditors. 404 OFFLINE_BATCH_NOT_FOUND for others.")
    public OfflineBatchView read(@RestPath UUID id) {
        return batches.read(id);
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "List the batches of a venue",
            description = "The newest first, without results. For the operator of the venue and auditors. "
                    + "400 OFFLINE_VENUE_MISSING; 403 OUTSIDE_SCOPE.")
    public Page<OfflineBatchView> list(
            @Parameter(description = "Code of the venue; an operator may leave it out", example = "takhti")
                    @RestQuery
                    @Nullable
                    String venue,
            @BeanParam PageRequest page) {
        return batches.list(venue, page);
    }

    @GET
    @Path("/discrepancies")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "List what should be looked at",
            description = "Forged and forked records, refused uses, shortfalls and uses whose amount online was "
                    + "another, of a venue, the newest first; the "
                    + "card is shown to auditors. For the operator of the venue and auditors. "
                    + "400 OFFLINE_VENUE_MISSING; 403 OUTSIDE_SCOPE.")
    public Page<OfflineDiscrepancyView> discrepancies(
            @Parameter(description = "Code of the venue; an operator may leave it out", example = "takhti")
                    @RestQuery
                    @Nullable
                    String venue,
            @BeanParam PageRequest page) {
        return batches.discrepancies(venue, page);
    }
}
