package hamgara.forum.opendata;

import hamgara.forum.opendata.EditionRows.Edition;
import hamgara.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/open-data
@RunOnVirtualThread
@Path("/v1/open-data")
@Tag(name = "Open data", description = "What the halls did, for everybody to take away.")
class OpenDataResource {

    private static final String HOW =
            "Public. Made once a night and given out as it was made (`sha256` of the catalogue). Nothing in it names a "
                    + "person, and nothing of a private hall is in it; numbers behind which fewer people than `smallestCell` of "
                    + "the hall's policy stand are empty, with as many more as it takes that they cannot be worked out. ";

    private final Editions editions;

    OpenDataResource(Editions editions) {
        this.editions = editions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "List the sets of open data",
            description = "Public. All sets on one page, with where they are and what they were when they were made.")
    public Page<DataSetView> catalogue() {
        return new Page<>(editions.catalogue(), null);
    }

    @GET
    @Path("/{set}.csv")
    @Produces("text/csv;charset=UTF-8")
    @PermitAll
    @Operation(
            summary = "Fetch a set of open data as CSV",
            description = HOW + "RFC 4180 with a byte order mark and a header. 404 NO_SUCH_DATA_SET.")
    public StreamingOutput csv(
            @Parameter(description = "Name of the set.", example = "proposals") @RestPath String set) {
        Edition edition = editions.present(set);
        return out -> editions.write(edition, "csv", out);
    }

    @GET
    @Path("/{set}.jsonl")
    @Produces("application/jsonl;charset=UTF-8")
    @PermitAll
    @Operation(
            summary = "Fetch a set of open data as JSON lines",
            description = HOW + "One JSON object a line, with the columns of the CSV. 404 NO_SUCH_DATA_SET.")
    public StreamingOutput jsonLines(
            @Parameter(description = "Name of the set.", example = "proposals") @RestPath String set) {
        Edition edition = editions.present(set);
        return out -> editions.write(edition, "jsonl", out);
    }
}
