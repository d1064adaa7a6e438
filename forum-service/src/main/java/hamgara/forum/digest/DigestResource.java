package hamgara.forum.digest;

import hamgara.forum.session.Sessions;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/sessions/{id}/digest
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions/{id}/digest")
@Tag(name = "Digests", description = "What a session was, for everybody, within some working days.")
class DigestResource {

    private final Digests digests;
    private final Sessions sessions;
    private final Caller caller;
    private final IfMatch ifMatch;

    DigestResource(Digests digests, Sessions sessions, Caller caller, IfMatch ifMatch) {
        this.digests = digests;
        this.sessions = sessions;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the digest of a session",
            description =
                    "Public, once it is approved; before, staff of the county read it, from the end of the session "
                            + "on. 404 SESSION_NOT_FOUND, DIGEST_NOT_FOUND.")
    public DigestView show(@RestPath UUID id) {
        return digests.show(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Write the digest of a session",
            description =
                    "By the secretary or the governor of the county, with If-Match. Nobody else sees it before it "
                            + "is approved. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, DIGEST_NOT_FOUND; 409 "
                            + "DIGEST_IS_PUBLIC; 422 UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public DigestView write(@RestPath UUID id, @Valid @NotNull NewDigest request) {
        caller.requireCounty(sessions.facts(id).county());
        return digests.write(id, request, caller.pseudonym(), ifMatch.version());
    }

    @POST
    @Path("/approve")
    @Conditional
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Approve and publish the digest of a session",
            description = "By a secretary or the governor of the county who did not write it, with If-Match. Publishes "
                    + "hamgara.forum.digest-published.v1. 403 OUTSIDE_SCOPE, OWN_DIGEST; 404 SESSION_NOT_FOUND, "
                    + "DIGEST_NOT_FOUND; 409 DIGEST_NOT_WRITTEN, DIGEST_IS_PUBLIC.")
    public DigestView approve(@RestPath UUID id) {
        caller.requireCounty(sessions.facts(id).county());
        return digests.approve(id, caller.pseudonym(), ifMatch.version());
    }
}
