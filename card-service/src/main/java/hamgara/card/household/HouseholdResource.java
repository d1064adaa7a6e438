package hamgara.card.household;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/// HTTP: `/v1/households`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/households")
@Tag(name = "Households", description = "People who share limits, by consent of each.")
class HouseholdResource {

    private static final String WHO = "For the head and the desk of the county; 404 HOUSEHOLD_NOT_FOUND for others. ";

    private final Households households;
    private final Memberships memberships;
    private final IfMatch ifMatch;

    HouseholdResource(Households households, Memberships memberships, IfMatch ifMatch) {
        this.households = households;
        this.memberships = memberships;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Found a household",
            description = "An adult founds it as its head, or the desk for one of its county. 404 PERSON_NOT_FOUND; "
                    + "409 IN_ANOTHER_HOUSEHOLD; 422 HEAD_NOT_ADULT.")
    public HouseholdView found(@Valid @NotNull NewHousehold request) {
        return households.found(request);
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "List the households of a person",
            description = "The one household the person belongs to, if any, and those the person is invited to. For "
                    + "the person and the desk of the person's county. 404 PERSON_NOT_FOUND.")
    public Page<HouseholdView> list(
            @Parameter(description = "Person id", example = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77") @RestQuery @NotNull
                    UUID person,
            @BeanParam PageRequest page) {
        return households.ofPerson(person, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Read a household",
            description = "For its members, who is invited and the desk of the county. 404 HOUSEHOLD_NOT_FOUND.")
    public HouseholdView read(@RestPath UUID id) {
        return households.read(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/members/{person}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Conditional
    @Operation(
            summary = "Invite, accept or bring in a member",
            description = "The head invites a person, who becomes a member by sending the same request; a minor's "
                    + "guardian does it in the minor's stead once the desk has verified the guardianship; on the word alone "
                    + "the minor stays invited. The desk brings in at once with consentSeen. Nobody is in "
                    + "two households. 404 HOUSEHOLD_NOT_FOUND, MEMBER_NOT_FOUND; 409 IN_ANOTHER_HOUSEHOLD, "
                    + "HOUSEHOLD_DISSOLVED, HOUSEHOLD_FULL; 422 RELATION_NOT_FITTING, CONSENT_NOT_SEEN.")
    public HouseholdView put(@RestPath UUID id, @RestPath UUID person, @Valid @NotNull NewHouseholdMember request) {
        return memberships.put(id, person, request, ifMatch.version());
    }

    @DELETE
    @Path("/{id}/members/{person}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Conditional
    @Operation(
            summary = "End a membership or an invitation",
            description =
                    "By the member, a minor's verified guardian, the head or the desk. The head leaves last, "
                            + "which dissolves the household. 404 HOUSEHOLD_NOT_FOUND, MEMBER_NOT_FOUND; 409 HEAD_STAYS, HOUSEHOLD_DISSOLVED.")
    public HouseholdView remove(@RestPath UUID id, @RestPath UUID person) {
        return memberships.remove(id, person, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/head")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @Conditional
    @Operation(
            summary = "Name another head",
            description = WHO + "An adult member takes over. 409 HOUSEHOLD_DISSOLVED; 422 HEAD_NOT_MEMBER, "
                    + "HEAD_NOT_ADULT.")
    public HouseholdView nameHead(@RestPath UUID id, @Valid @NotNull HouseholdHead request) {
        return households.nameHead(id, request, ifMatch.version());
    }
}
