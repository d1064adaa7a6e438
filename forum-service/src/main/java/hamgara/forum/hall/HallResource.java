package hamgara.forum.hall;

import hamgara.forum.policy.PolicyTerms;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/halls
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls")
@Tag(
        name = "Halls",
        description = "Halls of counties and neighbourhoods, their dated policies and the common ground in them.")
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
            summary = "Open a hall",
            description =
                    "By the governor of the county or an administrator. A county has one hall, and so may each of its"
                            + " towns, villages, districts and neighbourhoods (`kind: NEIGHBOURHOOD` with `areaCode`). Of"
                            + " a PRIVATE hall nobody learns but its members and those who oversee it. Publishes"
                            + " hamgara.forum.hall-opened.v1. 403 OUTSIDE_SCOPE; 409 COUNTY_NOT_ENABLED (until the"
                            + " province has switched the county on), HALL_ALREADY_OPEN; 422 HALL_AREA_UNCLEAR,"
                            + " UNKNOWN_AREA, AREA_OUTSIDE_COUNTY, ANSWER_BEFORE_ACKNOWLEDGEMENT, LADDER_OUT_OF_ORDER, "
                            + "BLANK_TEXT.")
    public HallView open(@Valid @NotNull NewHall request) {
        caller.requireCounty(request.county());
        return halls.open(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List halls",
            description =
                    "Public, without the private halls that are not the caller's to know of. In the order of county "
                            + "codes, of one county the oldest first.")
    public Page<HallView> list(
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Size(max = 16) @Nullable
                    String county,
            @Parameter(description = "Only of this kind.", example = "COUNTY") @RestQuery HallFacts.@Nullable Kind kind,
            @BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        UUID afterId = page.cursor().map(cursor -> cursor.uuid(1)).orElse(null);
        return Page.of(
                halls.list(county, kind, after, afterId, page.rowsToRead()),
                page,
                hall -> Cursor.of(hall.county(), hall.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a hall",
            description =
                    "Public, with the policy valid now. 404 HALL_NOT_FOUND, also for a private hall that is not the "
                            + "caller's to know of.")
    public HallView show(@RestPath UUID id) {
        return halls.show(id);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Change names or visibility of a hall",
            description = "By the governor of the county or an administrator, with If-Match. A change of visibility is "
                    + "written into the audit record. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND; 422 BLANK_TEXT.")
    public HallView change(@RestPath UUID id, @Valid @NotNull HallChange change) {
        return halls.change(own(id), change, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/suspend")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Suspend a hall",
            description =
                    "By the governor of the county or an administrator, with If-Match and a reason that stands in the "
                            + "audit record. It is read on, and nothing is written. Publishes "
                            + "hamgara.forum.hall-status-changed.v1. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND; 409 "
                            + "HALL_STATUS_WRONG (names what is `allowed`); 422 BLANK_TEXT.")
    public HallView suspend(@RestPath UUID id, @Valid @NotNull Reason reason) {
        return halls.become(own(id), HallFacts.Status.SUSPENDED, reason.reason(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/activate")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Activate a suspended hall",
            description =
                    "By the governor of the county or an administrator, with If-Match and a reason. 403 OUTSIDE_SCOPE; "
                            + "404 HALL_NOT_FOUND; 409 HALL_STATUS_WRONG; 422 BLANK_TEXT.")
    public HallView activate(@RestPath UUID id, @Valid @NotNull Reason reason) {
        return halls.become(own(id), HallFacts.Status.ACTIVE, reason.reason(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/archive")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Archive a hall for good",
            description =
                    "By the governor of the county or an administrator, with If-Match and a reason. What was written "
                            + "stays readable. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND; 409 HALL_STATUS_WRONG; 422 BLANK_TEXT.")
    public HallView archive(@RestPath UUID id, @Valid @NotNull Reason reason) {
        return halls.become(own(id), HallFacts.Status.ARCHIVED, reason.reason(), ifMatch.version());
    }

    @GET
    @Path("/{id}/policies")
    @PermitAll
    @Operation(
            summary = "List the versions of a hall's policy",
            description = "Public. Newest first. A proposal and its case name the version they began with. 404 "
                    + "HALL_NOT_FOUND.")
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
                    "By the governor of the county or an administrator, with If-Match of the hall. The new version is"
                            + " valid from now on, or from `validFrom`, for what begins then; what has begun keeps its"
                            + " version, and no version ever changes. Publishes hamgara.forum.policy-published.v1. 403"
                            + " OUTSIDE_SCOPE; 404 HALL_NOT_FOUND; 422 ANSWER_BEFORE_ACKNOWLEDGEMENT, LADDER_OUT_OF_ORDER,"
                            + " POLICY_STARTS_TOO_EARLY.")
    public HallView amend(
            @RestPath UUID id,
            @Parameter(
                            description = "When it begins, not before now nor before an earlier version.",
                            example = "2027-03-21T00:00:00Z")
                    @RestQuery
                    @Nullable
                    Instant validFrom,
            @Valid @NotNull PolicyTerms policy) {
        return halls.amend(own(id), policy, validFrom, ifMatch.version());
    }

    private UUID own(UUID id) {
        caller.requireCounty(halls.facts(id).county());
        return id;
    }
}
