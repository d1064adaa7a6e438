package hamgara.forum.hub;

import hamgara.forum.hall.Halls;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: hubs of /v1/halls
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls")
@Tag(name = "Halls")
class HubResource {

    private final Hubs hubs;
    private final Halls halls;
    private final Caller caller;

    HubResource(Hubs hubs, Halls halls, Caller caller) {
        this.hubs = hubs;
        this.halls = halls;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/hubs")
    @PermitAll
    @Operation(
            summary = "List where a hall may hold sessions",
            description =
                    "Public. Libraries and Kanoon centres of the county with the role TAG_HUB, and places approved as "
                            + "an exception today, by code of the venue. 404 HALL_NOT_FOUND.")
    public Page<HubView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                hubs.list(id, after, page.rowsToRead()), page, hub -> Cursor.of(hub.venueCode()), Function.identity());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/hub-exceptions")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Approve another place for sessions",
            description =
                    "By the governor of the county or an administrator, with a reason that stands in the audit record. "
                            + "403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND; 422 VENUE_UNKNOWN, HUB_EXCEPTION_OVER, BLANK_TEXT.")
    public HubView approve(@RestPath UUID id, @Valid @NotNull NewHubException request) {
        caller.requireCounty(halls.facts(id).county());
        return hubs.approve(id, request);
    }
}
