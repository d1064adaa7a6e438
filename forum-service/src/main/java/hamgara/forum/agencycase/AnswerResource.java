package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/cases, their answers
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cases")
@Tag(name = "Cases")
class AnswerResource {

    private final Answers answers;
    private final Cases cases;
    private final Agencies agencies;
    private final Caller caller;
    private final IfMatch ifMatch;

    AnswerResource(Answers answers, Cases cases, Agencies agencies, Caller caller, IfMatch ifMatch) {
        this.answers = answers;
        this.cases = cases;
        this.agencies = agencies;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Path("/{id}/answers")
    @Operation(
            summary = "Read every version of a case's answer",
            description =
                    "Public, newest first; also answers of agencies that were not competent, and the answer before "
                            + "a reopening. 404 CASE_NOT_FOUND.")
    public Page<AnswerVersion> versions(@RestPath UUID id) {
        return new Page<>(answers.of(id), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/answer")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Answer a case",
            description =
                    "By an officer or the head of the agency that holds it, with If-Match; also when it is late. "
                            + "OUT_OF_COMPETENCE settles nothing: the case goes to the governor's queue and its clock runs on. "
                            + "Publishes hamgara.forum.case-answered.v1. 403 NOT_YOUR_AGENCY; 404 CASE_NOT_FOUND; 409 "
                            + "CASE_NOT_WAITING; 422 BLANK_TEXT, UNKNOWN_TEMPLATE (no such template of the county for this decision).")
    public CaseView answer(@RestPath UUID id, @Valid @NotNull CaseChange.Answer answer) {
        return answers.answer(id, answer, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/correct-answer")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Put an answer right",
            description = "By an officer or the head of the agency that answered, with If-Match: a new version beside "
                    + "the old one, until the hall takes the answer. When it came stays as it was. A correction is no "
                    + "OUT_OF_COMPETENCE. 403 NOT_YOUR_AGENCY; 404 CASE_NOT_FOUND; 409 CASE_NOT_ANSWERED, ANSWER_ACCEPTED; "
                    + "422 BLANK_TEXT, UNKNOWN_TEMPLATE.")
    public CaseView correct(@RestPath UUID id, @Valid @NotNull CaseChange.Answer answer) {
        return answers.correct(id, answer, office(), ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/accept")
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Take an answer for the hall",
            description =
                    "By a secretary of the county, with If-Match. The answer is corrected and the case opened again "
                            + "no more. 403 OUTSIDE_SCOPE; 404 CASE_NOT_FOUND; 409 CASE_NOT_ANSWERED, ANSWER_ACCEPTED.")
    public CaseView accept(@RestPath UUID id) {
        caller.requireCounty(cases.facts(id).county());
        return answers.take(id, agencies.acting(Roles.HALL_SECRETARY), ifMatch.version());
    }

    private Office office() {
        return agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }
}
