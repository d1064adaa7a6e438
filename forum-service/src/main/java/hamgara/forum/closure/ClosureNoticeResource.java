package hamgara.forum.closure;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/closure-notices
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/closure-notices")
@Tag(name = "Closure notices", description = "Announced closures of offices, which stop the clocks of cases.")
class ClosureNoticeResource {

    private final Closures closures;
    private final Caller caller;

    ClosureNoticeResource(Closures closures, Caller caller) {
        this.closures = closures;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Announce a closure",
            description = "By the governor of the counties or an administrator, for heat, dust or power cuts; often the"
                    + " evening before. The due dates of open cases are worked out again; a case shows both the"
                    + " original and the present one. No county is closed for more than 90 days in a row, whatever"
                    + " its notices come to. Publishes hamgara.forum.closure-announced.v1. 403 OUTSIDE_SCOPE; 409"
                    + " CLOSURE_TOO_LONG; 422 CLOSURE_DATES_WRONG, CLOSURE_HOURS_WRONG.")
    public ClosureNoticeView announce(@Valid @NotNull NewClosureNotice request) {
        request.counties().forEach(caller::requireCounty);
        return closures.announce(request, caller.has(Roles.GOVERNOR) ? Roles.GOVERNOR : Roles.ADMIN);
    }

    @POST
    @Path("/{id}/revoke")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Call a closure off",
            description =
                    "By the governor of its counties or an administrator; safe to repeat. The due dates of open cases are "
                            + "worked out again without it. Publishes hamgara.forum.closure-revoked.v1. 403 OUTSIDE_SCOPE; "
                            + "404 CLOSURE_NOT_FOUND.")
    public ClosureNoticeView revoke(@RestPath UUID id) {
        closures.countiesOf(id).forEach(caller::requireCounty);
        return closures.revoke(id);
    }

    @GET
    @PermitAll
    @Operation(summary = "List closure notices", description = "Public. Newest first.")
    public Page<ClosureNoticeView> list(
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Nullable String county,
            @BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                closures.list(county, before, page.rowsToRead()),
                page,
                notice -> Cursor.of(notice.id()),
                Function.identity());
    }
}
