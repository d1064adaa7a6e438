package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/cases, from agency to agency
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cases")
@Tag(name = "Cases")
class TransferResource {

    private final Transfers transfers;
    private final Cases cases;
    private final Agencies agencies;
    private final Caller caller;
    private final IfMatch ifMatch;

    TransferResource(Transfers transfers, Cases cases, Agencies agencies, Caller caller, IfMatch ifMatch) {
        this.transfers = transfers;
        this.cases = cases;
        this.agencies = agencies;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/refer")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Ask another agency to take a case",
            description =
                    "By an officer or the head of the agency that holds it, with If-Match. The case and its clock stay "
                            + "where they are until the other agency accepts (`transferTo`). Twice; the third time the case "
                            + "goes to the governor's office (`withGovernor`), which names the agency. 403 NOT_YOUR_AGENCY; "
                            + "404 CASE_NOT_FOUND; 409 ALREADY_THERE, TRANSFER_PENDING, CASE_WITH_GOVERNOR, CASE_NOT_WAITING; "
                            + "422 UNKNOWN_AGENCY, BLANK_TEXT.")
    public CaseView refer(@RestPath UUID id, @Valid @NotNull CaseChange.Referral referral) {
        return transfers.ask(id, referral, office(), ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/accept-transfer")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Take a case from another agency",
            description = "By an officer or the head of the agency that was asked, with If-Match. The answer stays due "
                    + "when it was; the acknowledgement is counted from now. 403 NOT_YOUR_AGENCY; 404 CASE_NOT_FOUND; 409 "
                    + "TRANSFER_NOT_PENDING, CASE_NOT_WAITING.")
    public CaseView accept(@RestPath UUID id) {
        return transfers.accept(id, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/decline-transfer")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Not take a case from another agency",
            description = "By an officer or the head of the agency that was asked, with If-Match and a reason that is "
                    + "public. The case stays where it is; so it does when nothing is said in the days of the policy "
                    + "(`transferAcceptDays`). 403 NOT_YOUR_AGENCY; 404 CASE_NOT_FOUND; 409 TRANSFER_NOT_PENDING, "
                    + "CASE_NOT_WAITING; 422 BLANK_TEXT.")
    public CaseView decline(@RestPath UUID id, @Valid @NotNull CaseChange.Declining declining) {
        return transfers.decline(id, declining, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/assign")
    @RolesAllowed({Roles.GOVERNOR, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Decide which agency answers a case",
            description =
                    "By the governor of the county, with If-Match, once the case is in the governor's queue: after two "
                            + "referrals, or when its agency is not competent; or by the deputy of the governor-general (head "
                            + "of the agency GOVERNORATE) once it has climbed to level 3. It may name the same agency. 403 "
                            + "OUTSIDE_SCOPE, CASE_NOT_WITH_DEPUTY; "
                            + "404 CASE_NOT_FOUND; 409 CASE_NOT_WITH_GOVERNOR, CASE_NOT_WAITING; 422 UNKNOWN_AGENCY, BLANK_TEXT.")
    public CaseView assign(@RestPath UUID id, @Valid @NotNull CaseChange.Referral referral) {
        if (caller.has(Roles.GOVERNOR)) {
            caller.requireCounty(cases.facts(id).county());
            return transfers.assign(id, referral, agencies.acting(Roles.GOVERNOR), ifMatch.version());
        }
        return transfers.assignFromAbove(id, referral, agencies.acting(Roles.AGENCY_HEAD), ifMatch.version());
    }

    private Office office() {
        return agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }
}
