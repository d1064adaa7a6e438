package hamgara.venue.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/taxonomies`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/taxonomies")
@Tag(name = "Taxonomies", description = "The words of the catalogue in Persian, Arabic and English.")
class TaxonomyResource {

    private final Taxonomies taxonomies;

    TaxonomyResource(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    @GET
    @Path("/{taxonomy}")
    @PermitAll
    @Operation(
            summary = "Read a taxonomy",
            description = "All terms of one taxonomy with their names, in the order in which to offer them. Open to "
                    + "everyone. 404 TAXONOMY_NOT_FOUND.")
    public TaxonomyView read(
            @Parameter(
                            description = "`activities`, `facilities`, `amenities`, `accessibility`, `audiences` or "
                                    + "`venue-kinds`",
                            example = "amenities")
                    @RestPath
                    String taxonomy) {
        return taxonomies.view(taxonomy);
    }
}
