package hamgara.card.stock;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/card-batches`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/card-batches")
@Tag(name = "Card batches", description = "Printed cards, from the order to the stock of a desk.")
class CardBatchResource {

    private static final String WHO =
            "For desks and managers of the county. 404 CARD_BATCH_NOT_FOUND; 409 CARD_BATCH_IN_OTHER_STATE.";

    private final CardBatches batches;

    CardBatchResource(CardBatches batches) {
        this.batches = batches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Order printed cards",
            description = "Blank cards for the stock of a desk, cards for enrolments, or both; 500 at most. For desks "
                    + "and managers of the programme's county. 403 OUTSIDE_SCOPE, CAUSE_NOT_YOURS (a card of an "
                    + "enrolment is suspended); 409 ENROLMENT_NOT_ACTIVE, CARD_ALREADY_LIVE (somebody has a printed "
                    + "card); 422 PROGRAMME_NOT_IN_FORCE, CARD_BATCH_EMPTY, CARD_BATCH_TOO_LARGE.")
    public CardBatchView order(@Valid @NotNull NewCardBatch request) {
        return batches.order(request);
    }

    @GET
    @RolesAllowed({Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Operation(summary = "List batches", description = "Those of the caller's county, the newest first.")
    public Page<CardBatchView> list(@BeanParam PageRequest page) {
        return batches.list(page);
    }

    @GET
    @Path("/stock")
    @RolesAllowed({Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Operation(
            summary = "Count the cards at the desks",
            description = "Printed cards in stock in the caller's county, by desk and programme, counted now.")
    public CardStockView stock() {
        return batches.stock();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Operation(
            summary = "Read a batch",
            description = "For desks and managers of the county. 404 CARD_BATCH_NOT_FOUND.")
    public CardBatchView read(@RestPath UUID id) {
        return batches.read(id);
    }

    @GET
    @Path("/{id}/print-file")
    @RolesAllowed({Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Read what is printed on the cards",
            description = "Number and credential of each card, while the batch is PRODUCED; each reading stays on "
                    + "record. " + WHO)
    public PrintFileView printFile(@RestPath UUID id) {
        return batches.printFile(id);
    }

    @POST
    @Path("/{id}/produce")
    @RolesAllowed({Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Idempotent
    @Operation(
            summary = "Produce a batch",
            description = "Signs a credential for each card, which is ISSUED from then on; their year begins. " + WHO)
    public CardBatchView produce(@RestPath UUID id) {
        return batches.produce(id);
    }

    @POST
    @Path("/{id}/dispatch")
    @RolesAllowed({Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Idempotent
    @Operation(summary = "Send a batch to its desk", description = "The print file is closed from then on. " + WHO)
    public CardBatchView dispatch(@RestPath UUID id) {
        return batches.dispatch(id);
    }

    @POST
    @Path("/{id}/receive")
    @RolesAllowed({Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Idempotent
    @Operation(summary = "Take a batch into stock", description = "Its cards are IN_STOCK from then on. " + WHO)
    public CardBatchView receive(@RestPath UUID id) {
        return batches.receive(id);
    }
}
