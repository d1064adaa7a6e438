package hamgara.venue.match;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: parallel capacities on their way to a shared timetable.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/capacity-matches")
@Tag(
        name = "Capacity matches",
        description = "Pairs of parallel capacities; the system suggests them, the two owners decide.")
class CapacityMatchResource {

    private final Matches matches;
    private final IfMatch ifMatch;

    CapacityMatchResource(Matches matches, IfMatch ifMatch) {
        this.matches = matches;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(summary = "List matches", description = "For owners, planners and auditors; latest first.")
    public Page<MatchView> search(@Valid @BeanParam MatchSearch search, @Valid @BeanParam PageRequest page) {
        return matches.search(search, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a match",
            description =
                    "For owners, planners and auditors, with what each agency gives and receives. `MATCH_NOT_FOUND` otherwise.")
    public MatchView read(@RestPath UUID id) {
        return matches.view(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/timetable")
    @RolesAllowed(Roles.CAPACITY_OWNER)
    @Operation(
            summary = "Propose a shared timetable",
            description =
                    "For either owner (`NOT_YOUR_MATCH`), with `If-Match`. Replaces the timetable proposed before and makes all "
                            + "consents void. Each line lies in an idle window of its capacity (`LINE_OUTSIDE_IDLE_WINDOW`). Not after both "
                            + "agreed (`MATCH_SETTLED`). 404 MATCH_NOT_FOUND; 422 TIMETABLE_PERIOD_WRONG, DATE_OUT_OF_RANGE.")
    public MatchView propose(@RestPath UUID id, @NotNull @Valid SharedTimetable timetable) {
        return matches.propose(id, timetable, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/consents")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Roles.CAPACITY_OWNER)
    @Operation(
            summary = "Consent to the shared timetable",
            description =
                    "For either owner, to the version it has read (`TIMETABLE_CHANGED` when that is not the present one). With "
                            + "the second consent both capacities become `SYMMETRIC`, and slots open in those that are facilities of the catalogue. "
                            + "Refused with the list in `taken` while other agreed timetables, slots or allocations have hours of it. "
                            + "403 NOT_YOUR_MATCH; 404 MATCH_NOT_FOUND; 409 MATCH_SETTLED, TIMETABLE_CHANGED, TIMETABLE_HOURS_TAKEN.")
    public MatchView consent(@RestPath UUID id, @NotNull @Valid NewConsent consent) {
        return matches.consent(id, consent);
    }

    @POST
    @Conditional
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed(Roles.CAPACITY_OWNER)
    @Operation(
            summary = "Withdraw from a match",
            description =
                    "For either owner, with `If-Match`. What is not agreed ends at once. An agreed timetable stays in force for 14 "
                            + "more days, at most to its last day (`endsOn`); the hours after that are no longer given or received, and none of "
                            + "their slots can be booked: who has booked keeps the place, empty slots are taken back. "
                            + "403 NOT_YOUR_MATCH; 404 MATCH_NOT_FOUND; 409 MATCH_SETTLED (withdrawn, "
                            + "or notice was given before); 412 STALE_VERSION.")
    public MatchView withdraw(@RestPath UUID id) {
        return matches.withdraw(id, ifMatch.version());
    }
}
