package hamgara.card.simulation;

import hamgara.kit.caller.Roles;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/programmes/{id}/simulations`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/programmes/{id}/simulations")
@Tag(name = "Programmes")
class SimulationResource {

    private final Simulations simulations;

    SimulationResource(Simulations simulations) {
        this.simulations = simulations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            summary = "Simulate other rules or terms",
            description =
                    "Weighs everybody there is by the draft, or by the rules and terms sent, and compares with the "
                            + "version in force: who would be newly in and out, by area, and what the allowances would cost, in "
                            + "rials and per fund. Changes nothing, names nobody, and may be repeated; takes five seconds at "
                            + "most. Numbers that would tell of single people are absent, also by what differs from an earlier "
                            + "simulation: hidden says why. For programme managers of the county. 403 OUTSIDE_SCOPE; 404 PROGRAMME_NOT_FOUND; 422 as "
                            + "for a new programme; 503 SIMULATION_TOOK_TOO_LONG.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "the draft", value = "{}"),
                                @ExampleObject(name = "up to 35 years", value = """
                                        {"rules": {"ageMin": 15, "ageMax": 35, "areas": ["0614"]}}""")
                            }))
    public SimulationView simulate(@RestPath UUID id, @Valid @NotNull NewSimulation request) {
        return simulations.simulate(id, request);
    }
}
