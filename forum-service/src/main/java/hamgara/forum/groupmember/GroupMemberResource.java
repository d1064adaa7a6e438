package hamgara.forum.groupmember;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/working-groups/{county}/{code}/members
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/working-groups/{county}/{code}/members")
@Tag(name = "Working groups", description = "Who follows resolutions.")
class GroupMemberResource {

    private final GroupMembers members;
    private final Caller caller;

    GroupMemberResource(GroupMembers members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the members of a working group",
            description = "Public. Chair and secretary first, those who left last. 404 WORKING_GROUP_NOT_FOUND.")
    public Page<GroupMemberView> list(@RestPath String county, @RestPath String code) {
        return new Page<>(members.of(county, code), null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agency}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Make an agency a member of a working group",
            description =
                    "By the hall's secretary, the governor of the county or an administrator; safe to repeat. With "
                            + "another role the one before ends today. 403 OUTSIDE_SCOPE; 404 WORKING_GROUP_NOT_FOUND; 409 "
                            + "GROUP_ROLE_TAKEN; 422 UNKNOWN_AGENCY.")
    public GroupMemberView put(
            @RestPath String county,
            @RestPath String code,
            @RestPath String agency,
            @Valid @NotNull NewGroupMember request) {
        caller.requireCounty(county);
        return members.put(county, code, agency, request);
    }

    @DELETE
    @Path("/{agency}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "End the membership of an agency in a working group",
            description =
                    "By the hall's secretary, the governor of the county or an administrator; that it was one stays "
                            + "on record. 403 OUTSIDE_SCOPE; 404 WORKING_GROUP_NOT_FOUND, GROUP_MEMBER_NOT_FOUND.")
    public void remove(@RestPath String county, @RestPath String code, @RestPath String agency) {
        caller.requireCounty(county);
        members.remove(county, code, agency);
    }
}
