package hamgara.forum.hall;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/halls
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls")
@Tag(name = "Halls", description = "The dialogue hall of a county, its dated policy and the common ground in it.")
class HallResource {

    private final Halls halls;
    private final Caller caller;
    private final IfMatch ifMatch;

    HallResource(Halls halls, Caller caller, IfMatch ifMatch) {
        this.halls = halls;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Open the hall of a county",
            description = "By the governor of the county or an administrator. A county has one hall. Refused with "
                    + "COUNTY_NOT_ENABLED until the province has switched the county on, and with "
                    + "HALL_ALREADY_OPEN when it has a hall. Publishes hamgara.forum.hall-opened.v1.")
    public HallView open(@Valid @NotNull NewHall request) {
        caller.requireCounty(request.county());
        return halls.open(request);
    }

    @GET
    @PermitAll
    @Operation(summary = "List halls", description = "Public. In the order of county codes.")
    public Page<HallView> list(@BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                halls.list(after, page.rowsToRead()), page, hall -> Cursor.of(hall.county()), Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a hall", description = "Public. With the policy valid now; HALL_NOT_FOUND otherwise.")
    public HallView show(@RestPath UUID id) {
        return halls.show(id);
    }

    @GET
    @Path("/{id}/policies")
    @PermitAll
    @Operation(
            summary = "List the versions of a hall's policy",
            description = "Public. Newest first. A proposal and its case name the version they began with.")
    public Page<PolicyView> policies(@RestPath UUID id, @BeanParam PageRequest page) {
        int below = page.cursor()
                .map(cursor -> (int) Math.min(cursor.number(0), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        return Page.of(
                halls.policies(id, below, page.rowsToRead()),
                page,
                policy -> Cursor.of(policy.version()),
                Function.identity());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/policy")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Give a hall its next policy",
            description =
                    "By the governor of the county or an administrator, with If-Match of the hall. The new version "
                            + "is valid from now on for new proposals; what has begun keeps its version.")
    public HallView amend(@RestPath UUID id, @Valid @NotNull NewPolicy policy) {
        caller.requireCounty(halls.facts(id).county());
        return halls.amend(id, policy, ifMatch.version());
    }
}
