package hamgara.card.card;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// HTTP: `/v1/cards`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cards")
@Tag(name = "Cards", description = "The welfare cards of people, from issue to expiry or replacement.")
class CardResource {

    private static final String NOT_FOUND =
            "404 CARD_NOT_FOUND for everybody but the holder and the desk of the county.";

    private static final String CREDENTIAL_NOT_MADE = " 409 CREDENTIAL_NOT_MADE (a printed card not produced yet).";

    private final Cards cards;
    private final CardLife life;

    CardResource(Cards cards, CardLife life) {
        this.cards = cards;
        this.life = life;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Issue a card",
            description =
                    "Issues a virtual card with its signed credential for an active enrolment, usable at once and for "
                            + "a year; or asks for a printed one, which a batch produces. Both kinds use the same entries. For "
                            + "the person and the desk of the county. 404 ENROLMENT_NOT_FOUND; 409 ENROLMENT_NOT_ACTIVE, "
                            + "CARD_ALREADY_LIVE (one live card of a kind for each person and programme); 403 CAUSE_NOT_YOURS "
                            + "(a card of the person for the programme is suspended, and not by the caller).")
    public CardView issue(@Valid @NotNull NewCard request) {
        return life.issue(request);
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "List the cards of a person",
            description = "The newest first, also those that are over. Without `person`, the caller's own. 404 "
                    + "PERSON_NOT_FOUND for everybody but the person and the desk of the county.")
    public Page<CardView> list(
            @Parameter(description = "Id of the person whose cards these are") @RestQuery @Nullable UUID person,
            @BeanParam PageRequest page) {
        return cards.list(person, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lookup")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Operation(
            summary = "Find a card by its number",
            description = "For the desk of the county, with the card in hand; also a blank one. 404 CARD_NOT_FOUND.")
    public CardView lookUp(@Valid @NotNull CardLookup request) {
        return cards.lookUp(request);
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
                    "From then on every use is declined. A card that is suspended already is suspended for this cause, "
                            + "too, and stays so until each cause is lifted by its owner. " + NOT_FOUND
                            + " 403 CAUSE_NOT_YOURS; 409 CARD_NOT_ACTIVE, also when this cause stands already.")
    public CardView suspend(@RestPath UUID id, @Valid @NotNull CardChange.Suspend change) {
        return life.suspend(id, change.cause());
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Idempotent
    @Operation(
            summary = "Resume a suspended card",
            description = "Lifts the causes that are the caller's own. While a cause of somebody else stands, the card "
                    + "stays SUSPENDED; the answer says for what. Refused when none of the causes is the caller's. A "
                    + "card whose enrolment has ended is cancelled soon after. "
                    + NOT_FOUND
                    + " 403 CAUSE_NOT_YOURS; 409 CARD_NOT_SUSPENDED.")
    public CardView resume(@RestPath UUID id) {
        return life.resume(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/replace")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Replace a card",
            description =
                    "Answers the new card of the same chain. The old credential stops at once; balances and limits stay "
                            + "as they are. A virtual card is followed by one usable at once; a printed one by the blank card "
                            + "the desk names, or else by one that is produced with the next batch. A suspended card is "
                            + "replaced only by who owns each cause. " + NOT_FOUND + " 403 CAUSE_NOT_YOURS; 409 "
                            + "CARD_NOT_ACTIVE, CARD_NOT_BLANK, CARD_OF_ANOTHER_PROGRAMME.")
    public CardView replace(@RestPath UUID id, @Valid @NotNull CardChange.Replace change) {
        return life.replace(id, change.reason(), change.stockCardId());
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Idempotent
    @Operation(
            summary = "Cancel a card for good",
            description = "No other card takes over; the enrolment and what is left on it stay. Also for a card that "
                    + "was not activated yet. " + NOT_FOUND + " 403 CAUSE_NOT_YOURS; 409 CARD_OVER.")
    public CardView cancel(@RestPath UUID id) {
        return life.cancel(id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Read the life of a card",
            description =
                    "Its states, the oldest first, with the role that brought each about; never a person. " + NOT_FOUND)
    public Page<CardStepView> history(@RestPath UUID id, @BeanParam PageRequest page) {
        return cards.history(id, page);
    }

    @GET
    @Path("/{id}/credential")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Read the credential as text",
            description = "What the QR holds. " + NOT_FOUND + CREDENTIAL_NOT_MADE)
    public CredentialView credential(@RestPath UUID id) {
        return cards.credential(id);
    }

    @GET
    @Path("/{id}/qr.png")
    @Produces("image/png")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "The credential as a QR picture (PNG)",
            description = "Level M, alphanumeric mode, 8 pixels a module, quiet zone of 4 modules. " + NOT_FOUND
                    + CREDENTIAL_NOT_MADE)
    public byte[] png(@RestPath UUID id) {
        return QrPicture.of(cards.credential(id).text()).png();
    }

    @GET
    @Path("/{id}/qr.svg")
    @Produces("image/svg+xml")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "The credential as a QR picture (SVG)",
            description = "Level M, one unit a module, quiet zone of 4 modules. " + NOT_FOUND + CREDENTIAL_NOT_MADE)
    public String svg(@RestPath UUID id) {
        return QrPicture.of(cards.credential(id).text()).svg();
    }
}
