package hamgara.venue.lottery;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/lotteries`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/lotteries")
@Tag(name = "Lotteries", description = "Places drawn by lot, so that everybody can check it.")
class LotteryResource {

    private final Lotteries lotteries;

    LotteryResource(Lotteries lotteries) {
        this.lotteries = lotteries;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Announce a lottery",
            description =
                    "For staff of the venue and capacity owners of the agency behind it. Until the draw nobody takes places of the slot in another way (`DRAWN_BY_LOT`). "
                            + "Times follow each other: opening, closing, seed known, begin of the slot. Nothing can be changed "
                            + "afterwards, and there is no second draw. With `seriesId`, places of a class are drawn: in all its "
                            + "sessions that begin after the seed is known, a hundred at most. "
                            + "When nobody draws until `drawnUntil`, the lottery lapses and the places go to whoever comes. "
                            + "403 OUTSIDE_SCOPE; 404 SLOT_NOT_FOUND, SERIES_NOT_FOUND; 409 SLOT_NOT_FOR_LOTTERY, "
                            + "SERIES_NOT_FOR_LOTTERY (so many are not free, somebody waits, a lottery runs, or it is not open); "
                            + "422 LOTTERY_TIMES_WRONG, LOTTERY_OF_UNCLEAR.")
    public LotteryView announce(@NotNull @Valid NewLottery request) {
        return lotteries.announce(request);
    }

    @GET
    @PermitAll
    @Operation(summary = "Find lotteries", description = "Open to everyone, latest first.")
    public Page<LotteryView> search(
            @RestQuery @Size(max = 40) @Parameter(description = "Code of a venue.", example = "takhti") @Nullable
                    String venue,
            @RestQuery @Parameter(description = "Only those that stand so.") @Nullable LotteryState state,
            @Valid @BeanParam PageRequest page) {
        return lotteries.search(venue, state, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a lottery", description = "Open to everyone. 404 LOTTERY_NOT_FOUND.")
    public LotteryView read(@RestPath UUID id) {
        return lotteries.view(id);
    }

    @GET
    @Path("/{id}/proof")
    @PermitAll
    @Operation(
            summary = "Read what proves a draw",
            description =
                    "Open to everyone, since the closing: all tickets with people and lots, the commitment, and since the draw "
                            + "the seed, order and winners. docs/lottery.md tells how to recompute it and has a test vector. "
                            + "404 LOTTERY_NOT_FOUND; 409 LOTTERY_NOT_CLOSED.")
    public LotteryProofView proof(@RestPath UUID id) {
        return lotteries.proof(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/draw")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Enter the public result and draw",
            description =
                    "For auditors, once the result that the announcement named is public. Winners are given places that are "
                            + "kept as for everybody who waited (30 minutes, never past the begin); all others stand in line "
                            + "behind them as drawn. Of a series each winner has places kept in all sessions to come, as one hold, for a "
                            + "day; what is let pass goes on as drawn. The same value again gets the same answer. "
                            + "404 LOTTERY_NOT_FOUND; 409 LOTTERY_NOT_CLOSED, SEED_NOT_KNOWN_YET, LOTTERY_DRAW_TOO_LATE, LOTTERY_OVER.")
    public LotteryView draw(@RestPath UUID id, @NotNull @Valid NewDraw request) {
        return lotteries.draw(id, request);
    }
}
