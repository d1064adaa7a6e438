package hamgara.forum.member;

import hamgara.forum.hall.Halls;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/// HTTP: members and invitations of /v1/halls
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls")
@Tag(name = "Halls")
class MemberResource {

    private final Members members;
    private final Halls halls;
    private final Caller caller;

    MemberResource(Members members, Halls halls, Caller caller) {
        this.members = members;
        this.halls = halls;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/invitations")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Invite somebody into a hall",
            description =
                    "By the hall's secretary, the governor or an administrator. The code lets one person in, once, for "
                            + "14 days; whom, the hall does not know. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND.")
    public InvitationView invite(@RestPath UUID id) {
        caller.requireCounty(halls.facts(id).county());
        return members.invite(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/join")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Join a hall",
            description =
                    "By a citizen, with the code of an invitation, which also says to which hall. A public hall needs "
                            + "none. 403 INVITATION_NEEDED; 410 INVITATION_GONE.")
    public MemberView join(@Valid @NotNull Joining request) {
        return members.join(request.code(), caller.pseudonym());
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "List the members of a hall",
            description =
                    "By the hall's secretary, the governor or an administrator, by handle. 403 OUTSIDE_SCOPE; 404 "
                            + "HALL_NOT_FOUND.")
    public Page<MemberView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        caller.requireCounty(halls.facts(id).county());
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                members.list(id, after, page.rowsToRead()),
                page,
                member -> Cursor.of(member.handle()),
                Function.identity());
    }

    @DELETE
    @Path("/{id}/members/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Leave a hall",
            description = "By a citizen; safe to repeat. What was written stays. 404 HALL_NOT_FOUND.")
    public void leave(@RestPath UUID id) {
        halls.facts(id);
        members.leave(id, caller.pseudonym());
    }

    @DELETE
    @Path("/{id}/members/{handle}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Remove a member from a hall",
            description =
                    "By the hall's secretary, the governor or an administrator; the audit record of the hall tells of "
                            + "it. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND, MEMBER_NOT_FOUND.")
    public void remove(@RestPath UUID id, @RestPath String handle) {
        caller.requireCounty(halls.facts(id).county());
        members.remove(id, handle);
    }
}
