package hamgara.forum.chain;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/chains
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/chains")
@Tag(name = "Chains", description = "What became of a proposal, in one answer.")
class ChainResource {

    private final Chains chains;

    ChainResource(Chains chains) {
        this.chains = chains;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Walk from a proposal to what came of it",
            description =
                    "Public. By the id of a proposal, of its case, or of a resolution: sessions with their signed "
                            + "minutes, the case with its answers, resolutions with commitment, evidence and verification. 404 "
                            + "CHAIN_NOT_FOUND.")
    public ChainView walk(@RestPath UUID id) {
        return chains.of(id);
    }
}
