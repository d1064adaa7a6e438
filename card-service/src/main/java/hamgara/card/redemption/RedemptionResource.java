package hamgara.card.redemption;

import hamgara.card.terminal.NeedsScope;
import hamgara.card.terminal.Scope;
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

/// HTTP: `/v1/redemptions`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/redemptions")
@Tag(name = "Redemptions")
class RedemptionResource {

    private final RedemptionDesk desk;
    private final Redemptions redemptions;

    RedemptionResource(RedemptionDesk desk, Redemptions redemptions) {
        this.desk = desk;
        this.redemptions = redemptions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.REDEEM)
    @Idempotent(storedByItself = true)
    @ResponseStatus(201)
    @Operation(
            summary = "Redeem entries",
            description =
                    "Uses one entry of the card's quota, or as many as units says, all or none, and owes them to the venue. "
                            + "A card that is not shown is taken only for a place its holder asked for, once. "
                            + "A decline is answered with 201, "
                            + "state DECLINED and a reason, and is kept like a capture. The period is that of occurredAt: a week "
                            + "from Saturday or a Jalali month, in Tehran. What was asked with a reference can be found by "
                            + "it when the answer was lost. For terminals and operators of the venue. "
                            + "403 OUTSIDE_SCOPE, TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING; 422 PRESENTATION_INVALID, "
                            + "PRESENTATION_MISSING, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO, JOURNAL_NEEDED, BOOKING_NOT_CHECKED, "
                            + "PLACE_UNCLEAR; "
                            + "429 VENUE_CODES_LOCKED, TOKEN_BLOCKED.")
    public RedemptionView redeem(@Valid @NotNull NewRedemption request) {
        return desk.redeem(request);
    }

    @GET
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Find redemptions by the venue's reference",
            description = "For a venue that lost an answer: all recorded under its reference, declines too, the oldest "
                    + "first. For the venue and auditors. 400 READ_BACK_INCOMPLETE; 403 OUTSIDE_SCOPE.")
    public Page<RedemptionView> find(
            @Parameter(description = "Code of the venue", example = "takhti") @RestQuery @Nullable String venue,
            @Parameter(description = "The reference given in the request", example = "desk-1-000481")
                    @RestQuery
                    @Nullable
                    String reference,
            @BeanParam PageRequest page) {
        return redemptions.ofReference(venue, reference, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR, Roles.CITIZEN, Roles.AUDITOR})
    @Operation(
            summary = "Read one redemption",
            description = "For the venue, the holder of the card and auditors. 404 REDEMPTION_NOT_FOUND for others.")
    public RedemptionView read(@RestPath UUID id) {
        return redemptions.read(id);
    }
}
