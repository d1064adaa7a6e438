package hamgara.forum.workinggroup;

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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: /v1/working-groups
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/working-groups")
@Tag(name = "Working groups", description = "Who follows resolutions.")
class WorkingGroupResource {

    private final WorkingGroups groups;
    private final Caller caller;
    private final IfMatch ifMatch;

    WorkingGroupResource(WorkingGroups groups, Caller caller, IfMatch ifMatch) {
        this.groups = groups;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Set up a working group",
            description =
                    "By the hall's secretary, the governor of the county or an administrator, under one of the four "
                            + "official working groups of the province. Publishes hamgara.forum.group-set-up.v1. 403 "
                            + "OUTSIDE_SCOPE; 409 WORKING_GROUP_EXISTS, COUNTY_NOT_ENABLED; 422 UNKNOWN_AGENCY, BLANK_TEXT.")
    public WorkingGroupView setUp(@Valid @NotNull NewWorkingGroup request) {
        caller.requireCounty(request.county());
        return groups.setUp(request);
    }

    @GET
    @Path("/{county}/{code}")
    @PermitAll
    @Operation(
            summary = "Read a working group",
            description = "Public. With when it met last and whether it is late. 404 WORKING_GROUP_NOT_FOUND.")
    public WorkingGroupView show(@RestPath String county, @RestPath String code) {
        return groups.show(county, code);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{county}/{code}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Change a working group",
            description = "By the hall's secretary, the governor of the county or an administrator, with If-Match. 403 "
                    + "OUTSIDE_SCOPE; 404 WORKING_GROUP_NOT_FOUND; 422 UNKNOWN_AGENCY, BLANK_TEXT.")
    public WorkingGroupView change(
            @RestPath String county, @RestPath String code, @Valid @NotNull WorkingGroupChange request) {
        caller.requireCounty(county);
        return groups.change(county, code, request, ifMatch.version());
    }

    @GET
    @PermitAll
    @Operation(summary = "List the working groups of a county", description = "Public. In the order of their codes.")
    public Page<WorkingGroupView> list(
            @Parameter(description = "Statistical code of the county.", example = "0614")
                    @RestQuery
                    @NotNull
                    @Pattern(regexp = "[0-9]{4}")
                    String county,
            @BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                groups.list(county, after, page.rowsToRead()),
                page,
                group -> Cursor.of(group.code()),
                Function.identity());
    }
}
