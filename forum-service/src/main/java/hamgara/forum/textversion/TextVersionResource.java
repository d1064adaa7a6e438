package hamgara.forum.textversion;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/versions
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/versions")
@Tag(name = "Proposals")
class TextVersionResource {

    private final TextVersions versions;

    TextVersionResource(TextVersions versions) {
        this.versions = versions;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the wordings of a proposal",
            description = "Public. Every wording it had, the first one first; none of them ever changes. 404 "
                    + "PROPOSAL_NOT_FOUND.")
    public Page<TextVersionView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        int after = page.cursor()
                .map(cursor -> (int) Math.min(cursor.number(0), Integer.MAX_VALUE))
                .orElse(0);
        return Page.of(
                versions.list(id, after, page.rowsToRead()),
                page,
                version -> Cursor.of(version.textVersion()),
                Function.identity());
    }

    @GET
    @Path("/{from}/diff/{to}")
    @PermitAll
    @Operation(
            summary = "Compare two wordings of a proposal",
            description = "Public. Word by word, for every part that is not the same. 404 PROPOSAL_NOT_FOUND, "
                    + "TEXT_VERSION_NOT_FOUND.")
    public TextDiffView diff(
            @RestPath UUID id,
            @Parameter(description = "Number of the wording before.", example = "1") @RestPath int from,
            @Parameter(description = "Number of the wording after.", example = "2") @RestPath int to) {
        return versions.diff(id, from, to);
    }
}
