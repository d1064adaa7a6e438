package hamgara.forum.organisation;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/organisations
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Profiles of associations, schools and firms that take part.")
class OrganisationResource {

    private final Organisations organisations;
    private final Caller caller;
    private final IfMatch ifMatch;

    OrganisationResource(Organisations organisations, Caller caller, IfMatch ifMatch) {
        this.organisations = organisations;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Enter an organisation",
            description =
                    "By a citizen, who speaks for it from now on; who that is, nobody is shown. It waits for the hall's "
                            + "secretary. 409 COUNTY_NOT_ENABLED; 422 BLANK_TEXT.")
    public OrganisationView enter(@Valid @NotNull NewOrganisation request) {
        return organisations.enter(request, caller.pseudonym());
    }

    @GET
    @PermitAll
    @Operation(summary = "List organisations", description = "Public. Those that were verified, oldest first.")
    public Page<OrganisationView> list(
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Size(max = 16) @Nullable
                    String county,
            @BeanParam PageRequest page) {
        return page(county, OrganisationState.VERIFIED, page);
    }

    @GET
    @Path("/waiting")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "List organisations that wait",
            description = "By the hall's secretary or the governor, of their county. Oldest first.")
    public Page<OrganisationView> waiting(@BeanParam PageRequest page) {
        return page(caller.county().orElse(""), OrganisationState.WAITING, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read an organisation",
            description = "Public; `mine` is true for who speaks for it. 404 ORGANISATION_NOT_FOUND.")
    public OrganisationView show(@RestPath UUID id) {
        return organisations.show(id, caller.isAnonymous() ? null : caller.pseudonym());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Change the profile of an organisation",
            description = "By who speaks for it, with If-Match. It waits for the hall's secretary again. 403 "
                    + "NOT_YOUR_ORGANISATION; 404 ORGANISATION_NOT_FOUND; 422 BLANK_TEXT.")
    public OrganisationView change(@RestPath UUID id, @Valid @NotNull OrganisationChange change) {
        return organisations.change(id, change, caller.pseudonym(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @Path("/{id}/members")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Let somebody else speak for an organisation",
            description = "By who speaks for it, with the code that the other one drew and shows. Neither learns what "
                    + "the other does here. 403 NOT_YOUR_ORGANISATION, SELF_VERIFICATION; 404 ORGANISATION_NOT_FOUND, "
                    + "CODE_UNKNOWN (also when it is over); 410 CODE_SPENT.")
    public OrganisationView admit(@RestPath UUID id, @Valid @NotNull NewSpeaker request) {
        return organisations.admit(id, request.code(), caller.pseudonym());
    }

    @DELETE
    @ResponseStatus(204)
    @Path("/{id}/members/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Speak for an organisation no longer",
            description = "By who speaks for it. 403 NOT_YOUR_ORGANISATION; 404 ORGANISATION_NOT_FOUND.")
    public void leave(@RestPath UUID id) {
        organisations.leave(id, caller.pseudonym());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/verify")
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Verify or refuse an organisation",
            description =
                    "By the hall's secretary of its county, with If-Match, and never by who speaks for it. Publishes "
                            + "hamgara.forum.organisation-verified.v1. 403 OUTSIDE_SCOPE, ORGANISATION_SELF_REVIEW; 404 "
                            + "ORGANISATION_NOT_FOUND; 409 ALREADY_DECIDED.")
    public OrganisationView verify(@RestPath UUID id, @Valid @NotNull Decision decision) {
        caller.requireCounty(organisations.show(id, null).county());
        return organisations.decide(
                id,
                decision.verified() ? OrganisationState.VERIFIED : OrganisationState.REFUSED,
                caller.pseudonym(),
                ifMatch.version());
    }

    private Page<OrganisationView> page(@Nullable String county, OrganisationState state, PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                organisations.list(county, state, after, page.rowsToRead()),
                page,
                found -> Cursor.of(found.id()),
                Function.identity());
    }
}
