package hamgara.forum.deskentry;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: /v1/desk-entries
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/desk-entries")
@Tag(name = "Desk entries", description = "Voices that a desk enters for people who are not online.")
class DeskEntryResource {

    private final DeskEntries entries;
    private final DeskVotes votes;
    private final DeskPlaces places;

    DeskEntryResource(DeskEntries entries, DeskVotes votes, DeskPlaces places) {
        this.entries = entries;
        this.votes = votes;
        this.places = places;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.DESK_OFFICER, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Enter a voice for somebody",
            description =
                    "By a desk officer or the hall's secretary of the county. One person has one voice at the desks"
                            + " for one proposal; the same voice again changes nothing and is answered the same. It is"
                            + " counted apart from voices online; whether it counts towards the line, the policy says."
                            + " Publishes hamgara.forum.voice-assisted.v1. 403 OUTSIDE_SCOPE; 404 PROPOSAL_NOT_FOUND; 409"
                            + " PROPOSAL_NOT_OPEN, HALL_NOT_ACTIVE, FEATURE_CLOSED.")
    public VoicesView enter(@Valid @NotNull NewDeskEntry request) {
        return entries.enter(request);
    }

    @POST
    @Path("/votes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.DESK_OFFICER, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Enter a vote on a statement for somebody",
            description =
                    "By a desk officer or the hall's secretary of the county. One person has one vote at the desks on a "
                            + "statement; entered again with another answer it is changed. It is counted apart from votes "
                            + "online and stands in no map of opinions. 403 OUTSIDE_SCOPE; 404 STATEMENT_NOT_FOUND; 409 "
                            + "CONVERSATION_NOT_OPEN, STATEMENT_REJECTED, HALL_NOT_ACTIVE, FEATURE_CLOSED.")
    public StatementVoicesView vote(@Valid @NotNull NewDeskVote request) {
        return votes.enter(request);
    }

    @POST
    @Path("/registrations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.DESK_OFFICER, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Register somebody for a session",
            description =
                    "By a desk officer or the hall's secretary of the county, for somebody without an account. The place "
                            + "is of the same seats and the same line as everybody's; its code for the door is to be printed. Who is "
                            + "registered already is answered the same place. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 "
                            + "REGISTRATION_NOT_OPEN, HALL_NOT_ACTIVE, FEATURE_CLOSED.")
    public DeskPlaceView register(@Valid @NotNull NewDeskPlace request) {
        return places.register(request);
    }

    @POST
    @Path("/registrations/give-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.DESK_OFFICER, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Give a place up for somebody",
            description =
                    "By a desk officer or the hall's secretary of the county, before the session begins. The place "
                            + "goes to who waits longest. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, REGISTRATION_NOT_FOUND; 409 "
                            + "REGISTRATION_NOT_OPEN.")
    public DeskPlaceView giveUp(@Valid @NotNull NewDeskPlace request) {
        return places.giveUp(request);
    }
}
