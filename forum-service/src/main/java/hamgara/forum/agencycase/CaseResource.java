package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/cases
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cases")
@Tag(name = "Cases", description = "A proposal in the hands of exactly one agency, with its clock in working days.")
class CaseResource {

    private final Cases cases;
    private final Agencies agencies;
    private final Caller caller;
    private final IfMatch ifMatch;

    CaseResource(Cases cases, Agencies agencies, Caller caller, IfMatch ifMatch) {
        this.cases = cases;
        this.agencies = agencies;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List cases",
            description =
                    "Public, newest first; with `overdue=true` the public board of late answers. Cases of a private "
                            + "hall are shown to who knows of it and to the agency they are with.")
    public Page<CaseView> list(
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = "Only of this agency.", example = "EDUCATION") @RestQuery @Nullable String agency,
            @Parameter(description = "Only in this state.", example = "OPEN") @RestQuery @Nullable CaseState state,
            @Parameter(description = "Only cases whose answer is late, or only the others.") @RestQuery @Nullable
                    Boolean overdue,
            @BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                cases.list(county, agency, state, overdue, before, page.rowsToRead()),
                page,
                found -> Cursor.of(found.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a case", description = "Public. `CASE_NOT_FOUND` otherwise.")
    public CaseView show(@RestPath UUID id) {
        return cases.show(id);
    }

    @GET
    @Path("/{id}/timeline")
    @PermitAll
    @Operation(
            summary = "Read what happened to a case",
            description = "Public. In order of time; names roles and agencies, never persons.")
    public Page<CaseStepView> timeline(@RestPath UUID id) {
        return new Page<>(cases.timeline(id), null);
    }

    @POST
    @Conditional
    @Path("/{id}/acknowledge")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Acknowledge a case",
            description = "By an officer or the head of the agency that holds it, with If-Match. Refusals: "
                    + "`NOT_YOUR_AGENCY`, `CASE_NOT_WAITING`.")
    public CaseView acknowledge(@RestPath UUID id) {
        return cases.acknowledge(id, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/refer")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Send a case on to another agency",
            description =
                    "By an officer or the head of the agency that holds it, with If-Match. The answer clock keeps "
                            + "running; the acknowledgement is counted anew. Twice at most, then `REFERRALS_USED_UP`: the "
                            + "governor's office assigns it. Other refusals: `NOT_YOUR_AGENCY`, `UNKNOWN_AGENCY`, `ALREADY_THERE`, "
                            + "`CASE_NOT_WAITING`.")
    public CaseView refer(@RestPath UUID id, @Valid @NotNull CaseChange.Referral referral) {
        return cases.refer(id, referral, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/assign")
    @RolesAllowed(Roles.GOVERNOR)
    @Operation(
            summary = "Decide which agency answers a case",
            description =
                    "By the governor of the county, with If-Match, after two referrals. Refusals: `REFERRALS_LEFT`, "
                            + "`UNKNOWN_AGENCY`, `ALREADY_THERE`, `CASE_NOT_WAITING`.")
    public CaseView assign(@RestPath UUID id, @Valid @NotNull CaseChange.Referral referral) {
        caller.requireCounty(cases.countyOf(id));
        return cases.assign(id, referral, agencies.acting(Roles.GOVERNOR), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/extend")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Take the one extension",
            description =
                    "By an officer or the head of the agency that holds it, with If-Match, before the answer is due. "
                            + "The length comes from the policy the case began with. Refusals: `NOT_YOUR_AGENCY`, `EXTENSION_TAKEN`, "
                            + "`EXTENSION_TOO_LATE`, `CASE_NOT_WAITING`.")
    public CaseView extend(@RestPath UUID id, @Valid @NotNull CaseChange.Extension extension) {
        return cases.extend(id, extension, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/answer")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Answer a case",
            description = "By an officer or the head of the agency that holds it, with If-Match; also when it is late. "
                    + "Publishes hamgara.forum.case-answered.v1. Refusals: `NOT_YOUR_AGENCY`, `CASE_NOT_WAITING`.")
    public CaseView answer(@RestPath UUID id, @Valid @NotNull CaseChange.Answer answer) {
        return cases.answer(id, answer, office(), ifMatch.version());
    }

    private Office office() {
        return agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }
}
