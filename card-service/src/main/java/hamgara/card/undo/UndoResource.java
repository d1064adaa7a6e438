package hamgara.card.undo;

import hamgara.card.terminal.NeedsScope;
import hamgara.card.terminal.Scope;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/redemptions/{id}/undo`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/redemptions/{id}/undo")
@Tag(name = "Redemptions", description = "Cards looked at and entries used at venues.")
class UndoResource {

    private final Undos undos;

    UndoResource(Undos undos) {
        this.undos = undos;
    }

    @POST
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.REDEEM)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Take a redemption back",
            description = "Gives all entries of a redemption back to the holder and takes them off the limits, within "
                    + "ten minutes of its recording and once; the redemption itself stays on record. An arrival for a "
                    + "booking is not taken back here. For terminals and operators of the venue that made it. "
                    + "403 TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING; 404 REDEMPTION_NOT_FOUND; 409 NOTHING_TO_UNDO, UNDO_OF_OFFLINE_USE, "
                    + "UNDO_OF_BOOKING, ALREADY_UNDONE, UNDO_TOO_LATE, UNDO_AFTER_SETTLEMENT.")
    public UndoneRedemptionView undo(@RestPath UUID id) {
        return undos.undo(id);
    }
}
