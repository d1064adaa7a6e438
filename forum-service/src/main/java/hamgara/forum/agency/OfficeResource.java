package hamgara.forum.agency;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/offices
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/offices")
@Tag(name = "Offices", description = "Offices of agencies with areas of their own.")
class OfficeResource {

    private final Offices offices;
    private final Caller caller;

    OfficeResource(Offices offices, Caller caller) {
        this.offices = offices;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the offices that serve a county",
            description = "Public: those with their seat or an area in it, in the order of their codes.")
    public Page<OfficeView> list(
            @Parameter(description = "Statistical code of the county.", example = "0614")
                    @RestQuery
                    @NotNull
                    @Pattern(regexp = "[0-9]{4}")
                    String county,
            @Parameter(description = "Only those that serve this area.", example = "06140101")
                    @RestQuery
                    @Pattern(regexp = "[0-9a-f-]{4,40}")
                    @Nullable
                    String area,
            @BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                offices.list(county, area, after, page.rowsToRead()),
                page,
                office -> Cursor.of(office.code()),
                Function.identity());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Set up an office or the areas it serves",
            description =
                    "By the governor of the county of its seat or an administrator; safe to repeat. Areas that are"
                            + " left out are served no more from now on, and rules that sent subjects from there to the"
                            + " office end. Publishes hamgara.forum.office-set.v1 and hamgara.forum.routing-changed.v1."
                            + " 403 OUTSIDE_SCOPE; 409 COUNTY_NOT_ENABLED, OFFICE_TAKEN (of another kind or county); 422"
                            + " UNKNOWN_AGENCY, BLANK_TEXT.")
    public OfficeView set(
            @RestPath @Pattern(regexp = "[A-Z0-9-]{2,40}") String code, @Valid @NotNull NewOffice request) {
        caller.requireCounty(request.county());
        return offices.set(code, request);
    }
}
