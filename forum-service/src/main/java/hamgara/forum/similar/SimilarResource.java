package hamgara.forum.similar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: /v1/proposals/similar
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/similar")
@Tag(name = "Proposals")
class SimilarResource {

    private final Similars similars;

    SimilarResource(Similars similars) {
        this.similars = similars;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Find proposals like the one in mind",
            description = "Public, changes nothing. At most ten proposals of the hall, best first, by letters, words, "
                    + "subject and area; spelling with and without half-spaces, and Arabic letters for Persian ones, "
                    + "count as the same. 404 HALL_NOT_FOUND.")
    public SimilarProposals similar(@Valid @NotNull SimilarQuestion question) {
        return similars.to(question);
    }
}
