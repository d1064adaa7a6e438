package hamgara.card.person;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: what the desk does with people who wait for it, below `/v1/persons`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/persons")
@Tag(name = "Persons")
class DeskQueueResource {

    private final DeskQueue queue;
    private final IfMatch ifMatch;

    DeskQueueResource(DeskQueue queue, IfMatch ifMatch) {
        this.queue = queue;
        this.ifMatch = ifMatch;
    }

    @GET
    @Path("/pending")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Operation(
            summary = "List the people who wait for the desk",
            description = "Of the desk's own county, the longest waiting first; each one shown stays on record. For "
                    + "the desk.")
    public Page<PersonView> waiting(@BeanParam PageRequest page) {
        return queue.waiting(page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/confirm")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Confirm a person by the document",
            description =
                    "By the desk of the county, with the number in the document when it is another one. From then "
                            + "on the person may take part. 403 OWN_ENROLMENT; 404 PERSON_NOT_FOUND; 409 PERSON_NOT_PENDING, "
                            + "PERSON_ALREADY_ENROLLED; 422 NATIONAL_ID_MALFORMED, NATIONAL_ID_CHECKSUM.")
    public PersonView confirm(@RestPath UUID id, @Valid @NotNull PersonConfirmation request) {
        return queue.confirm(id, request, ifMatch.version());
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Refuse a person who waits",
            description = "When no document shows the number. The number is destroyed and the account is free to enrol "
                    + "again. 403 OWN_ENROLMENT; 404 PERSON_NOT_FOUND; 409 PERSON_NOT_PENDING.")
    public PersonView refuse(@RestPath UUID id) {
        return queue.refuse(id, ifMatch.version());
    }
}
