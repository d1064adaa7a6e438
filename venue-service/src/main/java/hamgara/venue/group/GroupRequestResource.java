package hamgara.venue.group;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/group-requests`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/group-requests")
@Tag(name = "Group requests", description = "Schools, clubs and agencies that come as a group.")
class GroupRequestResource {

    private static final String WHO_ASKS = "For accounts of an agency: officers, heads and capacity owners. ";

    private final GroupRequests requests;
    private final GroupLists lists;
    private final GroupArrivals arrivals;
    private final IfMatch ifMatch;

    GroupRequestResource(GroupRequests requests, GroupLists lists, GroupArrivals arrivals, IfMatch ifMatch) {
        this.requests = requests;
        this.lists = lists;
        this.arrivals = arrivals;
        this.ifMatch = ifMatch;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Write a group request",
            description = "A draft, which keeps no places yet. " + WHO_ASKS
                    + "The client makes the id: the same id and body get the same "
                    + "request, another body `GROUP_REQUEST_ID_REUSED`. No card is needed, and nothing is told of single people. "
                    + "403 GROUP_WITHOUT_AGENCY; 422 GROUP_LIMIT_UNCLEAR, GROUP_LIMIT_WRONG, GROUP_WISH_UNCLEAR, "
                    + "GROUP_AGES_REVERSED, NOT_A_JALALI_DATE.")
    public GroupRequestView make(@RestPath UUID id, @NotNull @Valid NewGroupRequest request) {
        return requests.make(id, request);
    }

    @PUT
    @Path("/{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Change a draft",
            description = "The whole of it, before it is submitted. For whoever wrote it. 404 GROUP_REQUEST_NOT_FOUND; "
                    + "409 GROUP_REQUEST_STANDS; 422 GROUP_LIMIT_UNCLEAR, GROUP_LIMIT_WRONG, GROUP_WISH_UNCLEAR, "
                    + "GROUP_AGES_REVERSED, NOT_A_JALALI_DATE.")
    public GroupRequestView change(@RestPath UUID id, @NotNull @Valid NewGroupRequest request) {
        return requests.change(id, request, ifMatch.version());
    }

    @GET
    @RolesAllowed({
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.CAPACITY_OWNER,
        Roles.VENUE_OPERATOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "List group requests",
            description =
                    "One's own; those submitted under the agency for its head; those for the venue for its staff and for "
                            + "capacity owners of the agency behind it; all submitted ones for auditors. Latest first.")
    public Page<GroupRequestView> list(
            @Parameter(description = "Only requests that have come this far.") @RestQuery @Nullable
                    GroupRequestState state,
            @Valid @BeanParam PageRequest page) {
        return lists.list(state, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.CAPACITY_OWNER,
        Roles.VENUE_OPERATOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a group request",
            description = "For those in whose list it is. 404 GROUP_REQUEST_NOT_FOUND.")
    public GroupRequestView read(@RestPath UUID id) {
        return lists.read(id);
    }

    @GET
    @Path("/{id}/steps")
    @RolesAllowed({
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.CAPACITY_OWNER,
        Roles.VENUE_OPERATOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read the steps of a group request",
            description =
                    "Which role took which step when and why, for those in whose list the request is; auditors also see "
                            + "whether two steps were the same person's. 404 GROUP_REQUEST_NOT_FOUND.")
    public GroupStepsView steps(@RestPath UUID id) {
        return lists.steps(id);
    }

    @POST
    @Path("/{id}/submit")
    @Conditional
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Submit a group request",
            description =
                    "For whoever wrote it. The places are kept for the whole group from now on up to the limit, all or none, "
                            + "and the head of the agency decides. Before that, at most 1000 places are kept for the requests of one "
                            + "agency, of a place that one party has alone all of it. 404 GROUP_REQUEST_NOT_FOUND, SLOT_NOT_FOUND, "
                            + "FACILITY_NOT_FOUND; 409 GROUP_REQUEST_STANDS, GROUP_TOO_MANY_KEPT, GROUP_NO_SLOTS, GROUP_AUDIENCE_UNFIT, "
                            + "SLOT_FULL, INSUFFICIENT_PLACES, RESERVED_BY_OTHERS, "
                            + "UNIT_CONFLICT, SLOT_NOT_BOOKABLE, VENUE_CLOSED, STAFF_NOT_CONFIRMED, CHANGEOVER_NEEDED, "
                            + "OUTSIDE_OPENING_HOURS; 422 GROUP_LIMIT_WRONG, GROUP_SEVERAL_VENUES, PARTY_TOO_LARGE, INTERVAL_NOT_ALLOWED.")
    public GroupRequestView submit(@RestPath UUID id) {
        return requests.submit(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/approve")
    @Conditional
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Approve a group request",
            description =
                    "First for the head of the agency, another person than who asks; then for staff of the venue, capacity owners of "
                            + "the agency behind it, and administrators. 403 GROUP_REQUEST_NOT_YOURS, GROUP_REQUEST_OWN; "
                            + "404 GROUP_REQUEST_NOT_FOUND; 409 GROUP_REQUEST_STANDS (also `LAPSED`, past the limit).")
    public GroupRequestView approve(@RestPath UUID id) {
        return requests.approve(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Reject a group request",
            description = "For whoever may approve it at that moment, with a reason; the places are free again. "
                    + "403 GROUP_REQUEST_NOT_YOURS, GROUP_REQUEST_OWN; 404 GROUP_REQUEST_NOT_FOUND; "
                    + "409 GROUP_REQUEST_STANDS.")
    public GroupRequestView reject(@RestPath UUID id, @NotNull @Valid NewRejection rejection) {
        return requests.reject(id, rejection, ifMatch.version());
    }

    @POST
    @Path("/{id}/confirm")
    @Conditional
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Confirm a group request",
            description = "For whoever asked, once both have approved: each place becomes a booking of the group. "
                    + "404 GROUP_REQUEST_NOT_FOUND; 409 GROUP_REQUEST_STANDS (also `LAPSED`, past the limit), VENUE_CLOSED, STAFF_NOT_CONFIRMED, "
                    + "SLOT_NOT_BOOKABLE.")
    public GroupRequestView confirm(@RestPath UUID id) {
        return requests.confirm(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/withdraw")
    @Conditional
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Withdraw a group request",
            description =
                    "For whoever asked. Kept places are free again; bookings that have not been used are cancelled, all or "
                            + "none, within the limits of every booking. 404 GROUP_REQUEST_NOT_FOUND; 409 GROUP_REQUEST_STANDS, "
                            + "OUTSIDE_CANCELLATION_WINDOW.")
    public GroupRequestView withdraw(@RestPath UUID id) {
        return requests.withdraw(id, ifMatch.version());
    }

    @PUT
    @Path("/{id}/arrivals/{arrival}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.TERMINAL})
    @Operation(
            summary = "Count a group that comes",
            description =
                    "For staff and terminals of the venue, from half an hour before the hours begin to their end. The client makes the "
                            + "id of the arrival, so it may be repeated. Who comes late is counted in another arrival; those who did not "
                            + "come at all are no-shows of the ledger once the hours are over. 404 GROUP_REQUEST_NOT_FOUND; "
                            + "409 GROUP_ARRIVAL_UNTIMELY, GROUP_ARRIVAL_TOO_MANY, GROUP_ARRIVAL_ID_REUSED; "
                            + "422 GROUP_BOOKING_UNKNOWN.")
    public GroupRequestView arrive(@RestPath UUID id, @RestPath UUID arrival, @NotNull @Valid NewGroupArrival came) {
        return arrivals.record(id, arrival, came);
    }
}
