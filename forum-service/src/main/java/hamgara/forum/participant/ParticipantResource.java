package hamgara.forum.participant;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/participants
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/participants")
@Tag(name = "Participants", description = "How surely a person is known, and what that person is concerned with.")
class ParticipantResource {

    private final Participants participants;
    private final DeskCodes codes;
    private final Caller caller;

    ParticipantResource(Participants participants, DeskCodes codes, Caller caller) {
        this.participants = participants;
        this.codes = codes;
        this.caller = caller;
    }

    @GET
    @Path("/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read how one is known",
            description =
                    "By a citizen, of the caller alone. 404 HALL_NOT_FOUND for a hall that is not the caller's to know of.")
    public ParticipantView show(
            @Parameter(description = "Also tell what the caller is called in this hall.") @RestQuery @Nullable
                    UUID hall) {
        return participants.show(hall);
    }

    @POST
    @Path("/me/codes")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Draw a code to show at a desk",
            description =
                    "By a citizen. Good for 15 minutes and one use. The desk learns nothing of what its owner does here, and "
                            + "this service nothing of the document.")
    public DeskCodeView draw() {
        return codes.draw(caller.pseudonym());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/verifications")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.DESK_OFFICER)
    @Operation(
            summary = "Say how surely somebody is known",
            description =
                    "By a desk officer, after a look at a document, with the code that the person shows. It raises the "
                            + "level of that person and never lowers it. No name or number is taken. 403 SELF_VERIFICATION; 404 "
                            + "CODE_UNKNOWN (also when it is over); 410 CODE_SPENT.")
    public VerificationView verify(@Valid @NotNull NewVerification request) {
        String county = caller.county().orElse("nowhere"); // a desk of no county is refused
        caller.requireCounty(county);
        return codes.verify(request, caller.pseudonym(), county);
    }
}
