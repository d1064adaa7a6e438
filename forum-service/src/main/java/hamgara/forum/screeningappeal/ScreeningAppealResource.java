package hamgara.forum.screeningappeal;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/// HTTP: /v1/proposals/{id}/screening/appeals
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/screening/appeals")
@Tag(name = "Screening")
class ScreeningAppealResource {

    private final ScreeningAppeals appeals;
    private final IfMatch ifMatch;

    ScreeningAppealResource(ScreeningAppeals appeals, IfMatch ifMatch) {
        this.appeals = appeals;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Appeal where a proposal is not shown",
            description =
                    "By an author, once against each REJECT. Somebody else decides within the working days of the "
                            + "hall's policy (`appealDays`); when they run out the governor's office is told. Publishes "
                            + "hamgara.forum.screening-appealed.v1. 403 NOT_THE_AUTHOR; 404 PROPOSAL_NOT_FOUND; 409 "
                            + "NOTHING_REJECTED; 422 BLANK_TEXT.")
    public ScreeningAppealView appeal(@RestPath UUID id, @Valid @NotNull NewScreeningAppeal request) {
        return appeals.appeal(id, request.reason());
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.MODERATOR, Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "List the appeals of a proposal's authors",
            description = "By its authors and those who oversee its hall, the newest first. 404 PROPOSAL_NOT_FOUND, "
                    + "SCREENING_APPEAL_NOT_FOUND.")
    public Page<ScreeningAppealView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        int below = page.cursor()
                .map(cursor -> (int) Math.min(cursor.number(0), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        return Page.of(
                appeals.of(id, below, page.rowsToRead()),
                page,
                appeal -> Cursor.of(appeal.actNo()),
                Function.identity());
    }

    @GET
    @Path("/{appeal}")
    @RolesAllowed({Roles.CITIZEN, Roles.MODERATOR, Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "Read an appeal of a proposal's authors",
            description = "By its authors and those who oversee its hall. 404 PROPOSAL_NOT_FOUND, "
                    + "SCREENING_APPEAL_NOT_FOUND.")
    public ScreeningAppealView show(@RestPath UUID id, @Parameter(description = "The appeal.") @RestPath UUID appeal) {
        return appeals.show(id, appeal);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{appeal}/decide")
    @Conditional
    @RolesAllowed({Roles.MODERATOR, Roles.GOVERNOR})
    @Operation(
            summary = "Decide on an appeal of a proposal's authors",
            description = "By a moderator of the county who neither decided before nor wrote it, with If-Match and a "
                    + "reason; once its time has run out also by the governor. Where the author is right the proposal "
                    + "is published: its line, window and policy are those of that moment. Publishes "
                    + "hamgara.forum.screening-appeal-decided.v1. 403 SCREENING_APPEAL_OWN, OUTSIDE_SCOPE; 404 "
                    + "PROPOSAL_NOT_FOUND, SCREENING_APPEAL_NOT_FOUND; 409 SCREENING_APPEAL_DECIDED, "
                    + "SCREENING_APPEAL_STILL_IN_TIME; 422 BLANK_TEXT.")
    public ScreeningAppealView decide(
            @RestPath UUID id,
            @Parameter(description = "The appeal.") @RestPath UUID appeal,
            @Valid @NotNull NewScreeningAppealDecision decision) {
        return appeals.decide(id, appeal, decision, ifMatch.version());
    }
}
