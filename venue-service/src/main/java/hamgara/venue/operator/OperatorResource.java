package hamgara.venue.operator;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: operators of venues.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/operators")
@Tag(name = "Operators", description = "Offices, schools and clubs that run venues.")
class OperatorResource {

    private final Operators operators;

    OperatorResource(Operators operators) {
        this.operators = operators;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Register an operator",
            description =
                    "Adds an office, school or club that will run venues. A capacity owner may add operators of the own "
                            + "agency (`NOT_YOUR_AGENCY` otherwise), an administrator any. A code is given once: `OPERATOR_CODE_TAKEN`.")
    public OperatorView register(@NotNull @Valid NewOperator request) {
        return operators.register(request);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read an operator", description = "Open to everyone. `OPERATOR_NOT_FOUND` when there is none.")
    public OperatorView read(@RestPath UUID id) {
        return operators.view(id);
    }
}
