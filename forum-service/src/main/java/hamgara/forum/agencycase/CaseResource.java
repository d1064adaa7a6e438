package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
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
    private final Pauses pauses;
    private final Agencies agencies;
    private final IfMatch ifMatch;
    private final Clock clock;

    CaseResource(Cases cases, Pauses pauses, Agencies agencies, IfMatch ifMatch, Clock clock) {
        this.cases = cases;
        this.pauses = pauses;
        this.agencies = agencies;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List cases",
            description =
                    "Public, newest first; `withGovernor=true` is the queue of the governor's office, `level=3` that of the "
                            + "deputy of the governor-general (head of the agency GOVERNORATE). The board of late "
                            + "answers is /v1/overdue. Cases of a private hall are shown to who knows of it and to the "
                            + "agencies they are with or were offered to.")
    public Page<CaseView> list(
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = "Only of this agency.", example = "EDUCATION") @RestQuery @Nullable String agency,
            @Parameter(description = "Only in this state.", example = "OPEN") @RestQuery @Nullable CaseState state,
            @Parameter(description = "Only cases whose answer is late, or only the others.", example = "true")
                    @RestQuery
                    @Nullable
                    Boolean overdue,
            @Parameter(description = "Only cases this agency was asked to take.", example = "EDUCATION")
                    @RestQuery
                    @Nullable
                    String transferTo,
            @Parameter(
                            description = "Only cases the governor's office has to assign, or only the others.",
                            example = "true")
                    @RestQuery
                    @Nullable
                    Boolean withGovernor,
            @Parameter(description = "Only what has climbed to this level.", example = "3")
                    @RestQuery
                    @Min(0)
                    @Max(3)
                    @Nullable
                    Integer level,
            @BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                cases.list(
                        new CaseRepository.Filter(
                                county, agency, state, overdue, transferTo, withGovernor, level, clock.instant()),
                        before,
                        page.rowsToRead()),
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
    @Path("/{id}/pause")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Let the clock of a case stand still",
            description =
                    "By an officer or the head of the agency that holds it, with If-Match, for a reason of the hall's "
                            + "policy, from today until a day, both included; the clock then runs again by itself. In all no "
                            + "more working days than `pauseCapDays`. 403 NOT_YOUR_AGENCY; 404 CASE_NOT_FOUND; 409 "
                            + "CASE_NOT_WAITING, CASE_PAUSED, PAUSE_CAP, PAUSE_TOO_LATE; 422 PAUSE_REASON_UNKNOWN, PAUSE_EMPTY.")
    public CaseView pause(@RestPath UUID id, @Valid @NotNull CaseChange.Pause pause) {
        return pauses.pause(id, pause, office(), ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/resume")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Let the clock of a case run again",
            description =
                    "By an officer or the head of the agency that holds it, with If-Match, before the last day of "
                            + "the pause; days that were not needed are left for another. 403 NOT_YOUR_AGENCY; 404 CASE_NOT_FOUND; "
                            + "409 CASE_NOT_WAITING, CASE_NOT_PAUSED.")
    public CaseView resume(@RestPath UUID id) {
        return pauses.resume(id, office(), ifMatch.version());
    }

    private Office office() {
        return agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }
}
