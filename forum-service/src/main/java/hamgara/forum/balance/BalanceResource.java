package hamgara.forum.balance;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/sessions/{id}/balance
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions/{id}/balance")
@Tag(name = "Statistics")
class BalanceResource {

    private final Balances balances;
    private final Caller caller;

    BalanceResource(Balances balances, Caller caller) {
        this.balances = balances;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read who was at a session",
            description = "Public, once the session has been held. 404 SESSION_NOT_FOUND, BALANCE_NOT_COUNTED.")
    public BalanceView show(@RestPath UUID id) {
        return balances.show(id);
    }

    @PUT
    @Path("/me")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Say something of oneself",
            description =
                    "By a citizen who is registered, until the session has been held; safe to repeat. It is free, it is "
                            + "shown to nobody, and when the session has been held it becomes numbers of those who came and is "
                            + "deleted. 404 SESSION_NOT_FOUND; 409 BALANCE_CLOSED.")
    public void say(@RestPath UUID id, @Valid @NotNull NewBalanceAnswer request) {
        balances.say(id, caller.pseudonym(), request);
    }
}
