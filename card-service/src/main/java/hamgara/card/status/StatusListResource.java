package hamgara.card.status;

import hamgara.card.credential.Credentials;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/status-lists`. Answers a plain token, so it sets its own caching instead of leaving it to the kit.
@RunOnVirtualThread
@Path("/v1/status-lists")
@Tag(name = "Credentials")
class StatusListResource {

    private static final String TYPE = "application/statuslist+jwt";

    private final StatusLists lists;

    StatusListResource(StatusLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/{number}")
    @Produces(TYPE)
    @PermitAll
    @Operation(
            summary = "Read which credentials no longer count",
            description =
                    "A JSON web token in the manner of the IETF draft on token status lists, signed (EdDSA) with the "
                            + "key whose `kid` its header names, see `/v1/credential-keys`. Claim `status_list.lst` is Base64url "
                            + "of a zlib stream of 8192 bytes, one bit for each of 65536 places, the lowest bit first; 1 means "
                            + "that the card is suspended, replaced, cancelled, expired, not yet activated, or that its key is "
                            + "withdrawn. A credential names its place in claim -65538: list * 65536 + place. Ask again after "
                            + "60 seconds, with If-None-Match; do not use a list after `exp`. Open to everybody. 404 "
                            + "STATUS_LIST_NOT_FOUND.")
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content =
                    @Content(
                            mediaType = TYPE,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Response read(@RestPath int number, @Context Request request) {
        String token = lists.token(number);
        var tag = new EntityTag(HexFormat.of().formatHex(Credentials.digest(token), 0, 16));
        var caching = new CacheControl();
        caching.setMaxAge((int) StatusLists.KEPT.toSeconds());
        Response.ResponseBuilder seen = request.evaluatePreconditions(tag);
        return (seen == null ? Response.ok(token) : seen)
                .tag(tag)
                .cacheControl(caching)
                .build();
    }
}
