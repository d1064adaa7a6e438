package hamgara.venue.round;

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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/// HTTP: `/v1/allocation-rounds`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/allocation-rounds")
@Tag(name = "Allocation rounds", description = "Seasons of halls and pitches given out to schools and clubs.")
class RoundResource {

    private static final String WHO = "For programme managers of the county, with `If-Match`. ";

    private final Rounds rounds;
    private final IfMatch ifMatch;

    RoundResource(Rounds rounds, IfMatch ifMatch) {
        this.rounds = rounds;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Hold a round",
            description =
                    "It opens and closes on its days by itself. Its hours are free of slots for the whole season. For programme "
                            + "managers of the county. 403 OUTSIDE_SCOPE; 404 FACILITY_NOT_FOUND; 409 COUNTY_NOT_ENABLED, ROUND_WINDOW_TAKEN; "
                            + "422 ROUND_DAYS_NOT_ORDERED, ROUND_WINDOW_WRONG.")
    public RoundView make(@NotNull @Valid NewRound request) {
        return rounds.make(request);
    }

    @GET
    @PermitAll
    @Operation(summary = "List rounds", description = "Open to everyone, latest first.")
    public Page<RoundView> list(
            @Parameter(description = "Code of a county.", example = "0614")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{4}")
                    @Nullable
                    String county,
            @Parameter(description = "Only rounds that have come this far.") @RestQuery @Nullable RoundState state,
            @Valid @BeanParam PageRequest page) {
        return rounds.list(county, state, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a round", description = "Open to everyone. 404 ALLOCATION_ROUND_NOT_FOUND.")
    public RoundView read(@RestPath UUID id) {
        return rounds.read(id);
    }

    @POST
    @Path("/{id}/applications")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Apply for hours",
            description =
                    "For accounts of an agency or owner, who speak for a school or club, while the round is open; each organisation and "
                            + "each account applies once. 403 ROUND_APPLICANT_WITHOUT_AGENCY; 404 ALLOCATION_ROUND_NOT_FOUND; "
                            + "409 ALLOCATION_ROUND_STATE (not OPEN), ROUND_APPLIED_BEFORE; 422 ROUND_SECTION_WRONG.")
    public ApplicationView apply(@RestPath UUID id, @NotNull @Valid NewApplication request) {
        return rounds.apply(id, request);
    }

    @GET
    @Path("/{id}/applications")
    @RolesAllowed({
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "List applications",
            description = "All for programme managers of the county and auditors, their own for others. "
                    + "404 ALLOCATION_ROUND_NOT_FOUND.")
    public Page<ApplicationView> applications(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return rounds.listApplications(id, page);
    }

    @GET
    @Path("/{id}/applications/{application}")
    @RolesAllowed({
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read an application",
            description =
                    "For the applicant, who sees hours and reasons once the results were sent, and for programme managers of the county "
                            + "and auditors, who see them once they are shared out. 404 ALLOCATION_ROUND_NOT_FOUND, "
                            + "ROUND_APPLICATION_NOT_FOUND.")
    public ApplicationView application(@RestPath UUID id, @RestPath UUID application) {
        return rounds.readApplication(id, application);
    }

    @POST
    @Path("/{id}/close")
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Close a round before its day",
            description = WHO + "403 OUTSIDE_SCOPE; 404 ALLOCATION_ROUND_NOT_FOUND; "
                    + "409 ALLOCATION_ROUND_STATE (not OPEN); 412 STALE_VERSION.")
    public RoundView close(@RestPath UUID id) {
        return rounds.close(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/allocate")
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Share the hours out",
            description =
                    "Turn by turn the applicant with the fewest minutes gets one more time in a week, however much it asked for; "
                            + "applicants with as many come in an order drawn from the ids, not by who was first. Primary ranges come before "
                            + "secondary ones, then facilities in the order of preference. What others have on single days, or when the "
                            + "venue is closed, takes those days only (`rejected`): within a range the hour with the most days free comes "
                            + "first, and one that has less than half of them is no choice. What is left makes times longer, a quarter of an hour for each in "
                            + "turn. The same applications give the same result. May be repeated until the results are sent. "
                            + WHO
                            + "403 OUTSIDE_SCOPE; 404 ALLOCATION_ROUND_NOT_FOUND; 409 ALLOCATION_ROUND_STATE (neither IN_ALLOCATION nor "
                            + "HANDLED); 412 STALE_VERSION.")
    public RoundView allocate(@RestPath UUID id) {
        return rounds.allocate(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/publish")
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Send the results",
            description =
                    "The hours are reserved on every day of the season but those `rejected`, so that nothing else can be made, held or "
                            + "booked in those halls then, and each applicant sees what it got and why not more. Days on which something came "
                            + "into the hours since they were shared out are rejected too; when hours have lost all the days they had and "
                            + "those were several, share them out again. "
                            + WHO
                            + "403 OUTSIDE_SCOPE; 404 ALLOCATION_ROUND_NOT_FOUND; 409 ALLOCATION_ROUND_STATE (not HANDLED), "
                            + "ROUND_HOURS_TAKEN; 412 STALE_VERSION.")
    public RoundView publish(@RestPath UUID id) {
        return rounds.publish(id, ifMatch.version());
    }
}
