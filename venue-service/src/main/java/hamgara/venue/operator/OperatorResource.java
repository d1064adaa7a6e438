package hamgara.venue.operator;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
    private final IfMatch ifMatch;

    OperatorResource(Operators operators, IfMatch ifMatch) {
        this.operators = operators;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(summary = "Find operators", description = "Open to everyone, in Persian alphabetical order.")
    public Page<OperatorView> search(@Valid @BeanParam OperatorSearch search, @Valid @BeanParam PageRequest page) {
        return operators.search(search, page);
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

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Change an operator",
            description =
                    "Puts names and agency as they are to be, with `If-Match`. A capacity owner changes operators of the "
                            + "own agency, which stay with it; an administrator any. 403 NOT_YOUR_AGENCY; 404 OPERATOR_NOT_FOUND; "
                            + "412 STALE_VERSION.")
    public OperatorView change(@RestPath UUID id, @NotNull @Valid OperatorChange request) {
        return operators.change(id, ifMatch.version(), request);
    }
}
