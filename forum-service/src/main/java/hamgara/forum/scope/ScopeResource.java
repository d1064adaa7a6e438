package hamgara.forum.scope;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: /v1/participants/me/scope
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/participants")
@Tag(name = "Participants")
class ScopeResource {

    private final Scopes scopes;
    private final Caller caller;

    ScopeResource(Scopes scopes, Caller caller) {
        this.scopes = scopes;
        this.caller = caller;
    }

    @GET
    @Path("/me/scope")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read one's own scope",
            description =
                    "By a citizen. Empty and without `since` when none was ever declared: nothing but the person sets it.")
    public ScopeView show() {
        return scopes.show(caller.pseudonym());
    }

    @PUT
    @Path("/me/scope")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Declare one's scope",
            description =
                    "By a citizen; safe to repeat. `GET /v1/proposals?order=SCOPE` shows first what lies in it; it "
                            + "closes nothing. Who declared what is shown to nobody else, nor told in events. 422 UNKNOWN_SUBJECT.")
    public ScopeView declare(@Valid @NotNull NewScope request) {
        return scopes.declare(caller.pseudonym(), request);
    }

    @GET
    @Path("/me/scope/history")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "List one's scopes over time",
            description = "By a citizen, of the caller alone. Newest first.")
    public Page<ScopeView> history(@BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                scopes.history(caller.pseudonym(), before, page.rowsToRead()),
                page,
                scope -> Cursor.of(Objects.requireNonNull(scope.id())),
                Function.identity());
    }
}
