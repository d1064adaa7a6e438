package hamgara.forum.template;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/// HTTP: /v1/answer-templates
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/answer-templates")
@Tag(name = "Answer templates", description = "Words an agency of a county may begin an answer with.")
class TemplateResource {

    private final Templates templates;
    private final Caller caller;

    TemplateResource(Templates templates, Caller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(summary = "List answer templates", description = "By staff, in the order of codes.")
    public Page<TemplateView> list(
            @Parameter(description = "Of this county.", example = "0614")
                    @RestQuery
                    @NotNull
                    @Pattern(regexp = "[0-9]{4}")
                    String county,
            @Parameter(description = "Only for this decision.", example = "NEEDS_STUDY") @RestQuery @Nullable
                    String decision,
            @BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                templates.list(county, decision, after, page.rowsToRead()),
                page,
                template -> Cursor.of(template.code()),
                Function.identity());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{county}/{code}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Write an answer template",
            description = "By the secretary or the governor of the county or an administrator; safe to repeat. 403 "
                    + "OUTSIDE_SCOPE; 409 COUNTY_NOT_ENABLED; 422 BLANK_TEXT.")
    public TemplateView write(
            @RestPath String county,
            @RestPath @Pattern(regexp = "[A-Z0-9_-]{2,40}") String code,
            @Valid @NotNull NewTemplate request) {
        caller.requireCounty(county);
        return templates.write(county, code, request);
    }

    @DELETE
    @Path("/{county}/{code}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Drop an answer template",
            description = "By the secretary or the governor of the county or an administrator; safe to repeat. Answers "
                    + "that were given keep their words. 403 OUTSIDE_SCOPE.")
    public void drop(@RestPath String county, @RestPath String code) {
        caller.requireCounty(county);
        templates.drop(county, code);
    }
}
