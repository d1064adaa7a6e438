package hamgara.card.area;

import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/areas`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/areas")
@Tag(name = "Areas", description = "The dated division of Khuzestan, and the counties that take part.")
class AreaResource {

    private final Areas areas;

    AreaResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the areas inside an area",
            description = "Areas of one level below `parent` by the borders of the day `on` (ISO date, today in Tehran "
                    + "by default); provinces without `parent`. Open to everybody. 404 AREA_NOT_FOUND; "
                    + "409 COUNTY_NOT_ENABLED for the inside of a county that does not take part yet.")
    public Page<AreaView> list(
            @Parameter(description = "SCI code of the area around them", example = "0614") @RestQuery @Nullable
                    String parent,
            @Parameter(description = "Day whose borders count", example = "2018-06-01") @RestQuery @Nullable
                    LocalDate on,
            @BeanParam PageRequest page) {
        return areas.children(parent, on, page);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            summary = "Read one area",
            description = "The area as it was on the day `on` (today by default); when it did not exist that day, as "
                    + "it was last known, with its dates and successor. Open to everybody. 404 AREA_NOT_FOUND.")
    public AreaView read(
            @Parameter(description = "SCI code", example = "061402") @RestPath String code,
            @Parameter(description = "Day whose borders count") @RestQuery @Nullable LocalDate on) {
        return areas.area(code, on);
    }
}
