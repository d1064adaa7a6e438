package hamgara.card.sandbox;

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

/// HTTP: `/v1/sandbox`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sandbox/cards")
@Tag(name = "Sandbox", description = "Cards for trying a terminal out, that meet a decline on demand.")
class SandboxResource {

    private final Sandbox sandbox;

    SandboxResource(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.TERMINAL})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Make a card to try a terminal with",
            description =
                    "A real card of nobody in a programme of the sandbox, brought by the ordinary rules to where your "
                            + "venue meets the wanted decline; one that is said of a venue is met at a venue of the sandbox. "
                            + "It is in no list, statement or report. At most 200 a day for each venue. For operators and "
                            + "terminals of a venue. 403 SANDBOX_NEEDS_VENUE; 409 SANDBOX_FULL.")
    public SandboxCardView make(@Valid @NotNull NewSandboxCard request) {
        return sandbox.make(request.decline() == null ? Scene.NONE : request.decline());
    }
}
