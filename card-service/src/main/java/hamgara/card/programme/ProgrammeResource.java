package hamgara.card.programme;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/programmes`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/programmes")
@Tag(name = "Programmes", description = "What is granted to whom: published versions never change.")
class ProgrammeResource {

    private final Programmes programmes;
    private final ProgrammeLife life;
    private final IfMatch ifMatch;

    ProgrammeResource(Programmes programmes, IfMatch ifMatch, ProgrammeLife life) {
        this.life = life;
        this.programmes = programmes;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Draft a programme",
            description =
                    "Creates the programme with version 1 as a draft. Whoever is under 18 needs a guardian's consent: "
                            + "guardianConsentUnder is 18 when it is left out. For programme managers of the county. "
                            + "404 COUNTY_NOT_FOUND; 409 PROGRAMME_CODE_TAKEN; 422 AGES_REVERSED, MINORS_WITHOUT_CONSENT, "
                            + "AREA_OUTSIDE_COUNTY, CATEGORY_TWICE, BENEFIT_MISSING, LIMIT_TWICE, AREA_TWICE, PERIOD_REVERSED, FUND_SHARES_MISSING, "
                            + "FUND_SHARES_NOT_WHOLE.")
    public ProgrammeView draft(@Valid @NotNull NewProgramme request) {
        return programmes.draft(request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Draft a further version",
            description = "A published version never changes: other rules are a new version, in force once published. "
                    + "Cases keep the version they began with. For programme managers of the county. "
                    + "404 PROGRAMME_NOT_FOUND; 409 DRAFT_EXISTS, PROGRAMME_OVER; 422 as for a new programme.")
    public ProgrammeView draftVersion(@RestPath UUID id, @Valid @NotNull NewProgrammeVersion request) {
        return programmes.draftVersion(id, request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/draft")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Conditional
    @Operation(
            summary = "Rewrite the draft",
            description =
                    "Puts other rules and terms into the version in the making, for example after a simulation. For "
                            + "programme managers of the county. 404 PROGRAMME_NOT_FOUND; 409 NO_DRAFT; 412 STALE_VERSION; "
                            + "422 as for a new programme.")
    public ProgrammeView redraft(@RestPath UUID id, @Valid @NotNull NewProgrammeVersion request) {
        return programmes.redraft(id, request, ifMatch.version());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Conditional
    @Operation(
            summary = "Rename a programme",
            description = "Changes what belongs to no version: the names. Rules and terms change by a new version. For "
                    + "programme managers of the county. 404 PROGRAMME_NOT_FOUND; 412 STALE_VERSION.")
    public ProgrammeView rename(@RestPath UUID id, @Valid @NotNull ProgrammeChange request) {
        return programmes.rename(id, request, ifMatch.version());
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @Operation(
            summary = "Publish the draft",
            description = "Puts the draft version in force for new applications; a paused programme stays paused. For "
                    + "programme managers of the county. 404 PROGRAMME_NOT_FOUND; 409 NO_DRAFT, PROGRAMME_OVER, "
                    + "PROGRAMME_FUND_NOT_KNOWN or PROGRAMME_VENUE_NOT_KNOWN when the draft names a fund or a venue that "
                    + "the county has not; 422 as for a new programme, should an area have ended since.")
    public ProgrammeView publish(@RestPath UUID id) {
        return life.publish(id);
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @Operation(
            summary = "Pause a programme",
            description =
                    "Until it is resumed, every use is declined with PROGRAMME_PAUSED and nobody can apply; nobody "
                            + "loses anything. For programme managers of the county. 404 PROGRAMME_NOT_FOUND; "
                            + "409 PROGRAMME_NOT_IN_FORCE.")
    public ProgrammeView pause(@RestPath UUID id) {
        return life.pause(id);
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @Operation(
            summary = "Resume a paused programme",
            description = "For programme managers of the county. 404 PROGRAMME_NOT_FOUND; 409 PROGRAMME_NOT_PAUSED.")
    public ProgrammeView resume(@RestPath UUID id) {
        return life.resume(id);
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @Operation(
            summary = "Close a programme for good",
            description =
                    "Every use is declined with PROGRAMME_CLOSED from now on, and nobody can apply. There is no way "
                            + "back. For programme managers of the county. 404 PROGRAMME_NOT_FOUND; 409 PROGRAMME_NOT_IN_FORCE.")
    public ProgrammeView close(@RestPath UUID id) {
        return life.close(id);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List programmes",
            description = "By code, of one county or of all. Open to everybody. 404 COUNTY_NOT_FOUND; "
                    + "409 COUNTY_NOT_ENABLED.")
    public Page<ProgrammeView> list(
            @Parameter(description = "SCI code of a county", example = "0614") @RestQuery @Nullable String county,
            @BeanParam PageRequest page) {
        return programmes.list(county, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read one programme", description = "Open to everybody. 404 PROGRAMME_NOT_FOUND.")
    public ProgrammeView read(@RestPath UUID id) {
        return programmes.read(id);
    }
}
