package hamgara.forum.volunteering;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/// HTTP: /v1/volunteering
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/volunteering")
@Tag(name = "Volunteering", description = "Hours that people gave, with a certificate. Nothing ranks persons.")
class VolunteeringResource {

    private final Volunteers volunteers;
    private final Caller caller;
    private final IfMatch ifMatch;

    VolunteeringResource(Volunteers volunteers, Caller caller, IfMatch ifMatch) {
        this.volunteers = volunteers;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take down hours one gave",
            description = "By a citizen. The hall's secretary or the organisation it was given to confirms them. 404 "
                    + "HALL_NOT_FOUND, ORGANISATION_NOT_FOUND; 409 HALL_NOT_ACTIVE; 422 CONTRIBUTION_TO_COME, "
                    + "UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public ContributionView report(@Valid @NotNull NewContribution request) {
        return volunteers.report(request, caller.pseudonym());
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "List the hours one gave", description = "By a citizen, of the caller alone. Newest first.")
    public Page<ContributionView> mine(@BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                volunteers.mine(caller.pseudonym(), before, page.rowsToRead()),
                page,
                found -> Cursor.of(found.id()),
                Function.identity());
    }

    @GET
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "List hours that wait in a hall",
            description =
                    "By the hall's secretary. Oldest first, without whose they are. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND.")
    public Page<ContributionView> waiting(
            @Parameter(description = "The hall.", required = true) @RestQuery @NotNull UUID hall,
            @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                volunteers.waiting(hall, after, page.rowsToRead()),
                page,
                found -> Cursor.of(found.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Read hours somebody gave",
            description =
                    "By their giver, who is also shown the code of the certificate, or by who may confirm them. 404 "
                            + "CONTRIBUTION_NOT_FOUND.")
    public ContributionView show(@RestPath UUID id) {
        return volunteers.show(id);
    }

    @POST
    @Conditional
    @Path("/{id}/confirm")
    @RolesAllowed({Roles.CITIZEN, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Confirm hours somebody gave",
            description =
                    "By the hall's secretary, or by who speaks for the verified organisation they were given to, with "
                            + "If-Match; never by their giver. Publishes hamgara.forum.volunteering-confirmed.v1. 403 "
                            + "OWN_CONTRIBUTION, HOST_NEEDED; 404 CONTRIBUTION_NOT_FOUND; 409 CONTRIBUTION_DECIDED.")
    public ContributionView confirm(@RestPath UUID id) {
        return volunteers.decide(id, true, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/decline")
    @RolesAllowed({Roles.CITIZEN, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Decline hours somebody took down",
            description = "By whoever could confirm them, with If-Match. 403 OWN_CONTRIBUTION, HOST_NEEDED; 404 "
                    + "CONTRIBUTION_NOT_FOUND; 409 CONTRIBUTION_DECIDED.")
    public ContributionView decline(@RestPath UUID id) {
        return volunteers.decide(id, false, ifMatch.version());
    }

    @GET
    @Path("/certificates/{code}")
    @PermitAll
    @Operation(
            summary = "Check a certificate",
            description =
                    "Public, by the code its owner shows, in any digits. It names nobody. 404 CERTIFICATE_NOT_FOUND.")
    public CertificateView certificate(
            @Parameter(description = "The code.", example = "9f86d081884c7d65") @RestPath String code) {
        return volunteers.certificate(code);
    }
}
