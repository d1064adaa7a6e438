package hamgara.card.purse;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: `/v1/offline-purses`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/offline-purses")
@Tag(name = "Offline")
class OfflinePurseResource {

    private static final String WHO = "For the holder of the card and the desk of its county. ";

    private final OfflinePurses purses;
    private final IfMatch ifMatch;

    OfflinePurseResource(OfflinePurses purses, IfMatch ifMatch) {
        this.purses = purses;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Set something aside for offline use",
            description = "Takes entries (at most 30) or current rials (at most 10,000,000) out of one pocket, for "
                    + "seven days or until the pocket, the programme or the card ends. Online uses cannot touch them. One "
                    + "live purse for each card, category and unit. The programme of the pocket must be usable now, its "
                    + "limits must leave as much until the purse ends, and from the amount on from which it asks for a "
                    + "PIN, the holder gives the PIN here; at the door nobody can check it without a network. " + WHO
                    + "404 CARD_NOT_FOUND; 409 OFFLINE_PURSE_EXISTS, OFFLINE_PURSE_CARD_NOT_USABLE, "
                    + "OFFLINE_PURSE_EXCEEDS_POCKET, OFFLINE_PURSE_OVER_LIMIT; 422 OFFLINE_PURSE_TOO_LARGE, "
                    + "OFFLINE_PURSE_PIN_REFUSED.")
    public OfflinePurseView load(@Valid @NotNull NewOfflinePurse request) {
        return purses.load(request);
    }

    @POST
    @Path("/{id}/unload")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @Conditional
    @Operation(
            summary = "Give an offline purse back",
            description = "At once when no terminal has fetched a package since it was loaded. Otherwise the purse is "
                    + "RETURNING until the last terminal can have reported its uses (`returnsAt`), and goes back then. "
                    + WHO + "404 OFFLINE_PURSE_NOT_FOUND; 409 OFFLINE_PURSE_OVER; 412 STALE_VERSION.")
    public OfflinePurseView unload(@RestPath UUID id) {
        return purses.unload(id, ifMatch.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(summary = "Read an offline purse", description = WHO + "404 OFFLINE_PURSE_NOT_FOUND.")
    public OfflinePurseView read(@RestPath UUID id) {
        return purses.read(id);
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "List the offline purses of a card",
            description = "All of them, the oldest first. " + WHO + "404 CARD_NOT_FOUND.")
    public Page<OfflinePurseView> list(
            @Parameter(description = "Id of the card", example = "0190b0a0-7c4e-7abc-8def-0123456789ab")
                    @RestQuery
                    @NotNull
                    UUID card) {
        return new Page<>(purses.ofCard(card), null);
    }
}
