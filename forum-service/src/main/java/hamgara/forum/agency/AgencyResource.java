package hamgara.forum.agency;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: /v1/agencies
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/agencies")
@Tag(name = "Agencies", description = "Public bodies that answer, each with its subjects.")
class AgencyResource {

    private final Agencies agencies;

    AgencyResource(Agencies agencies) {
        this.agencies = agencies;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the agencies of a county",
            description = "Public. In the order of their codes. `COUNTY_NOT_ENABLED` until the county is switched on.")
    public Page<AgencyView> list(
            @Parameter(description = "Statistical code of the county.", example = "0614")
                    @RestQuery
                    @NotNull
                    @Pattern(regexp = "[0-9]{4}")
                    String county,
            @BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                agencies.list(county, after, page.rowsToRead()),
                page,
                agency -> Cursor.of(agency.code()),
                Function.identity());
    }
}
