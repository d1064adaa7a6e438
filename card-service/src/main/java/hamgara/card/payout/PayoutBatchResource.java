package hamgara.card.payout;

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

/// HTTP: `/v1/payout-batches`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/payout-batches")
@Tag(name = "Settlement", description = "Months, statements, disputes and payouts of partners. Amounts in rials.")
class PayoutBatchResource {

    private static final String BATCH = "For programme managers of the county and admin. 403 OUTSIDE_SCOPE; "
            + "404 PAYOUT_BATCH_NOT_FOUND; 409 PAYOUT_STATE_CONFLICT";

    private final Payouts payouts;

    PayoutBatchResource(Payouts payouts) {
        this.payouts = payouts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Propose to pay approved statements",
            description =
                    "One payout for each partner of the county that is owed something over all its approved statements; "
                            + "what is below zero is netted. Partners that are suspended or have no bank account, and statements with "
                            + "a use that is being looked into, wait. For programme managers of the county and admin. "
                            + "403 OUTSIDE_SCOPE; 409 NOTHING_TO_PAY_OUT.")
    public PayoutBatchView propose(@Valid @NotNull NewPayoutBatch request) {
        return payouts.propose(request.county());
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Approve a payout batch",
            description = "By a second person. It may be sent after a pause of two days (`sendableAt`). " + BATCH
                    + "; 403 PAYOUT_SECOND_PERSON.")
    public PayoutBatchView approve(@RestPath UUID id) {
        return payouts.approve(id);
    }

    @POST
    @Path("/{id}/send")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Send a payout batch to the bank",
            description =
                    "From then on the rials stand as paid; the bank's answer is recorded for each payout. What a case of "
                            + "misuse has come to hold meanwhile, what is worth another amount, and what a partner may not be paid "
                            + "or not to this account any more is left out (CANCELLED) and waits for another batch. "
                            + BATCH + ", PAYOUT_COOLING_OFF (`sendableAt`), PAYOUT_HELD (nothing is left).")
    public PayoutBatchView send(@RestPath UUID id) {
        return payouts.send(id);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Cancel a payout batch before it is sent",
            description = "Its statements wait for another batch. " + BATCH + ".")
    public PayoutBatchView cancel(@RestPath UUID id) {
        return payouts.cancel(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/payouts/{payout}/confirm")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Record that the bank has paid",
            description = "Its statements are PAID. " + BATCH + "; 404 PAYOUT_NOT_FOUND.")
    public PayoutBatchView confirm(
            @RestPath UUID id, @RestPath UUID payout, @Valid @NotNull BankAnswer.Confirm answer) {
        return payouts.confirm(id, payout, answer.bankReference());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/payouts/{payout}/reject")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Record that the bank has refused",
            description = "The posting is reversed and its statements are APPROVED again, for another batch. " + BATCH
                    + "; 404 PAYOUT_NOT_FOUND.")
    public PayoutBatchView reject(@RestPath UUID id, @RestPath UUID payout, @Valid @NotNull BankAnswer.Reject answer) {
        return payouts.reject(id, payout, answer.reason());
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List payout batches",
            description =
                    "The newest first. For programme managers of the county, admin and auditors. 403 OUTSIDE_SCOPE.")
    public Page<PayoutBatchView> list(
            @Parameter(description = "SCI code of a county", example = "0614") @RestQuery @Nullable String county,
            @BeanParam PageRequest page) {
        return payouts.list(county, page);
    }

    @GET
    @Path("/{id}/bank-file.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "The orders of a batch for the bank, as CSV",
            description =
                    "The one place with account numbers in the clear; whoever takes the file stays on record. RFC 4180 in "
                            + "UTF-8 with a byte order mark, amounts in current rials. Once sent. " + BATCH + ".")
    public String bankFile(@RestPath UUID id) {
        return payouts.bankFile(id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Read a payout batch",
            description = "For programme managers of the county, admin and auditors. 403 OUTSIDE_SCOPE; "
                    + "404 PAYOUT_BATCH_NOT_FOUND.")
    public PayoutBatchView read(@RestPath UUID id) {
        return payouts.read(id);
    }
}
