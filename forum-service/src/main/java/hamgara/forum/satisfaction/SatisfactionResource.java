package hamgara.forum.satisfaction;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/resolutions/{id}/satisfaction
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/resolutions/{id}/satisfaction")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class SatisfactionResource {

    private final Satisfactions satisfactions;

    SatisfactionResource(Satisfactions satisfactions) {
        this.satisfactions = satisfactions;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Say how satisfied one is with what was done",
            description = "By who wrote or supported the proposal it comes from before it was verified; safe to "
                    + "repeat, the last counts. Once it is verified, "
                    + "and again from 90 days after. 403 RATER_NOT_SUPPORTER; 404 RESOLUTION_NOT_FOUND; 409 "
                    + "NOT_VERIFIED, SATISFACTION_TOO_EARLY, SATISFACTION_SPENT (who was forgotten has answered "
                    + "already).")
    public NewSatisfaction rate(@RestPath UUID id, @Valid @NotNull NewSatisfaction request) {
        return satisfactions.rate(id, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read how satisfied supporters are with what was done",
            description = "Public; numbers of fewer people than `smallestCell` of the hall's policy are not shown. 404 "
                    + "RESOLUTION_NOT_FOUND.")
    public Page<SatisfactionView> show(@RestPath UUID id) {
        return new Page<>(satisfactions.of(id), null);
    }
}
