package hamgara.card.money;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: `/v1/ledger/rial-rule`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/ledger/rial-rule")
@Tag(name = "Ledger")
class RialRuleResource {

    private final Rials rials;

    RialRuleResource(Rials rials) {
        this.rials = rials;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Record the rule of the new rial",
            description =
                    "Says from which day on so many current rials make one new rial. It is recorded once, ahead of "
                            + "its day, and never changed. The ledger stays in current rials; from that day on requests may give "
                            + "amounts in IRR_NEW, and answers tell both. For admins. 409 RIAL_RULE_EXISTS; "
                            + "422 RIAL_RULE_NOT_AHEAD, RIAL_RULE_NOT_EXACT.")
    public RialRuleView record(@Valid @NotNull NewRialRule request) {
        return rials.record(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the rule of the new rial",
            description = "Open to everybody. 404 RIAL_RULE_NOT_FOUND while none is recorded.")
    public RialRuleView read() {
        return rials.read();
    }
}
