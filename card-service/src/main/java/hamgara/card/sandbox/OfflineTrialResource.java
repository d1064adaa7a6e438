package hamgara.card.sandbox;

import hamgara.card.terminal.NeedsScope;
import hamgara.card.terminal.Scope;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: `/v1/sandbox/offline-trials`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sandbox/offline-trials")
@Tag(name = "Sandbox")
class OfflineTrialResource {

    private final OfflineTrials trials;

    OfflineTrialResource(OfflineTrials trials) {
        this.trials = trials;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TERMINAL)
    @NeedsScope(Scope.OFFLINE)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Make an offline conflict to try a terminal with",
            description =
                    "Answers a card of nobody, the record to write for it and what will become of the record. Sign it with "
                            + "the key of the terminal, hand it in with POST /v1/offline-batches, and read it back there and "
                            + "among the discrepancies. The ordinary rules decide; the uses are in no statement or report. "
                            + "Amounts are entries or current rials as the unit says. At most 200 cards and conflicts a day "
                            + "for each venue. For enrolled terminals with the scope OFFLINE. 403 TERMINAL_UNKNOWN, "
                            + "TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING, SANDBOX_NEEDS_VENUE; 409 SANDBOX_FULL.")
    public OfflineTrialView make(@Valid @NotNull NewOfflineTrial request) {
        return trials.make(request.conflict());
    }
}
