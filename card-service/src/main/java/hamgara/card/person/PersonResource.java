package hamgara.card.person;

import hamgara.card.audit.Purpose;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/persons`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/persons")
@Tag(name = "Persons")
class PersonResource {

    private final Persons persons;

    PersonResource(Persons persons) {
        this.persons = persons;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Enrol a person",
            description = "A citizen enrols themselves, the account is linked; a desk officer enrols somebody of the "
                    + "own county. The national identity number goes to the vault and is never answered in full. "
                    + "A citizen whose number is of ten equal digits is taken in as PENDING_DESK and brings the "
                    + "document to the desk. "
                    + "409 COUNTY_NOT_ENABLED, ACCOUNT_ALREADY_ENROLLED, ENROLMENT_NEEDS_DESK (citizen) or "
                    + "PERSON_ALREADY_ENROLLED (desk); 422 NATIONAL_ID_MALFORMED, NATIONAL_ID_CHECKSUM, "
                    + "NATIONAL_ID_SUSPICIOUS (desk: ten equal digits, lifted by documentSeen), "
                    + "BIRTH_DATE_NOT_CLEAR, BIRTH_DATE_NOT_POSSIBLE, AREA_NOT_VALID.")
    public PersonView enrol(@Valid @NotNull NewPerson request) {
        return persons.enrol(request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lookup")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Operation(
            summary = "Look a person up by national identity number",
            description =
                    "For the desk of the person's county; each look-up is kept on record for good, also one that "
                            + "finds nobody, with its purpose. 404 PERSON_NOT_FOUND; 422 NATIONAL_ID_MALFORMED, NATIONAL_ID_CHECKSUM; 429 TOO_MANY_ATTEMPTS (30 that found nobody in five minutes).")
    public PersonView lookUp(@Valid @NotNull PersonLookup request) {
        return persons.lookUp(request);
    }

    @GET
    @Path("/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read your own enrolment",
            description = "The person the caller's account is linked to. For citizens. 404 PERSON_NOT_FOUND.")
    public PersonView own() {
        return persons.own();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Read a person",
            description =
                    "For the person, a verified guardian and the desk of the county, who sees the masked number and is put on "
                            + "record for it with the purpose it gives. 404 PERSON_NOT_FOUND for everybody else; "
                            + "422 PURPOSE_MISSING.")
    public PersonView read(
            @RestPath UUID id,
            @Parameter(description = "Why the desk opens the file; asked of the desk alone", example = "CARD_SERVICE")
                    @RestQuery
                    @Nullable
                    Purpose purpose) {
        return persons.show(id, purpose);
    }
}
