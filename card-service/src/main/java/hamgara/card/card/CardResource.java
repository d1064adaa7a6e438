package hamgara.card.card;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/cards`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cards")
@Tag(name = "Cards")
class CardResource {

    private static final String NOT_FOUND =
            "404 CARD_NOT_FOUND for everybody but the holder and the desk of the county.";

    private final Cards cards;

    CardResource(Cards cards) {
        this.cards = cards;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Issue a card",
            description = "Issues an active card with its signed credential for an active enrolment, for a year. For "
                    + "the person and the desk of the county. 404 ENROLMENT_NOT_FOUND; 409 ENROLMENT_NOT_ACTIVE, "
                    + "CARD_ALREADY_LIVE (one live card for each person and programme).")
    public CardView issue(@Valid @NotNull NewCard request) {
        return cards.issue(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(summary = "Read a card", description = "With its number. " + NOT_FOUND)
    public CardView read(@RestPath UUID id) {
        return cards.read(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/suspend")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Idempotent
    @Operation(
            summary = "Suspend a card",
            description =
                    "From then on every use is declined. " + NOT_FOUND + " 403 CAUSE_NOT_YOURS; 409 CARD_NOT_ACTIVE.")
    public CardView suspend(@RestPath UUID id, @Valid @NotNull CardChange.Suspend change) {
        return cards.suspend(id, change.cause());
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Idempotent
    @Operation(
            summary = "Resume a suspended card",
            description = "Only for the owner of the cause it was suspended for. " + NOT_FOUND
                    + " 403 CAUSE_NOT_YOURS; 409 CARD_NOT_SUSPENDED.")
    public CardView resume(@RestPath UUID id) {
        return cards.resume(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/replace")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Replace a card",
            description = "Answers the new card. The old credential stops at once; remaining entries stay as they are. "
                    + "A suspension is replaced only by the owner of its cause. " + NOT_FOUND
                    + " 403 CAUSE_NOT_YOURS; 409 CARD_NOT_ACTIVE.")
    public CardView replace(@RestPath UUID id, @Valid @NotNull CardChange.Replace change) {
        return cards.replace(id, change.reason());
    }

    @GET
    @Path("/{id}/credential")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(summary = "Read the credential as text", description = "What the QR holds. " + NOT_FOUND)
    public CredentialView credential(@RestPath UUID id) {
        return cards.credential(id);
    }

    @GET
    @Path("/{id}/qr.png")
    @Produces("image/png")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "The credential as a QR picture (PNG)",
            description = "Level M, alphanumeric mode, 8 pixels a module, quiet zone of 4 modules. " + NOT_FOUND)
    public byte[] png(@RestPath UUID id) {
        return QrPicture.of(cards.credential(id).text()).png();
    }

    @GET
    @Path("/{id}/qr.svg")
    @Produces("image/svg+xml")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "The credential as a QR picture (SVG)",
            description = "Level M, one unit a module, quiet zone of 4 modules. " + NOT_FOUND)
    public String svg(@RestPath UUID id) {
        return QrPicture.of(cards.credential(id).text()).svg();
    }
}
