package hamgara.card.card;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: how a printed card comes to its holder, under `/v1/cards/{id}`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cards/{id}")
@Tag(name = "Cards")
class ActivationResource {

    private final CardLife life;

    ActivationResource(CardLife life) {
        this.life = life;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/assign")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Operation(
            summary = "Hand a blank card to somebody",
            description = "Binds a card of the desk's stock to an enrolment in its programme; it still has to be "
                    + "activated. For the desk of the county. 404 CARD_NOT_FOUND, ENROLMENT_NOT_FOUND; 403 "
                    + "CAUSE_NOT_YOURS; 409 CARD_NOT_BLANK, CARD_OF_ANOTHER_PROGRAMME, ENROLMENT_NOT_ACTIVE, "
                    + "CARD_ALREADY_LIVE.")
    public CardView assign(@RestPath UUID id, @Valid @NotNull CardChange.Assign change) {
        return life.assign(id, change.enrolmentId());
    }

    @POST
    @Path("/activation-code")
    @RolesAllowed(Roles.DESK_OFFICER)
    @ResponseStatus(201)
    @Operation(
            summary = "Make an activation code",
            description = "For the letter that goes apart from the card. Shown in this answer only and kept nowhere, "
                    + "so a repeat makes another code and the one before stops; it also lifts the lock after five "
                    + "wrong tries. For the desk of the county. 404 CARD_NOT_FOUND; 409 CARD_NOT_WAITING.")
    public ActivationCodeView code(@RestPath UUID id) {
        return life.newActivationCode(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/activate")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @Operation(
            summary = "Activate a printed card",
            description = "With the code of the letter, or by a desk that has seen the holder's document. Each wrong "
                    + "code counts although the request is refused; after five the code is locked until the desk "
                    + "makes another one. 404 CARD_NOT_FOUND; 409 CARD_NOT_WAITING, ACTIVATION_LOCKED, "
                    + "ENROLMENT_NOT_ACTIVE; 422 ACTIVATION_PROOF_MISSING, ACTIVATION_CODE_WRONG.")
    public CardView activate(@RestPath UUID id, @Valid @NotNull CardChange.Activate proof) {
        return life.activate(id, proof);
    }
}
