package hamgara.forum.owndata;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: what is kept of the caller
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/participants")
@Tag(name = "Participants")
class OwnDataResource {

    static final String ERASURE = "/me/erasure";

    private final OwnData data;
    private final Caller caller;

    OwnDataResource(OwnData data, Caller caller) {
        this.data = data;
        this.caller = caller;
    }

    @GET
    @Path("/me/data")
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "Read everything that is kept of oneself",
            description =
                    "By anybody who is signed in, of the caller alone: what the caller wrote, supports, votes, declared, was "
                            + "confirmed. In one answer.")
    public OwnDataView export() {
        return data.of(caller.pseudonym());
    }

    @POST
    @Path(ERASURE)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Be forgotten",
            description = "By a citizen. What was written stays where others answered to it, with nobody as its author;"
                    + " voices stay counted, each under a word of its own that joins with nothing, and stay spent"
                    + " should the person come back. Everything else goes. What the caller is still sending is"
                    + " waited for and goes too; what comes while this works is refused with BEING_FORGOTTEN. It"
                    + " cannot be undone.")
    public ErasureView forget() {
        return data.forget(caller.pseudonym());
    }
}
