package hamgara.forum.open311;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.caller.SignIn;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /open311/v2, requests that are sent by GeoReport v2, and the tokens they are known by until there is a case.
@RunOnVirtualThread
@Path("/open311/v2")
@Tag(name = "Open311")
class NewRequestResource {

    private final Requests requests;
    private final NewRequests submissions;
    private final SignIn signIn;
    private final Caller caller;
    private final Format format;

    NewRequestResource(Requests requests, NewRequests submissions, SignIn signIn, Caller caller, Format format) {
        this.requests = requests;
        this.submissions = submissions;
        this.signIn = signIn;
        this.caller = caller;
        this.format = format;
    }

    @POST
    @Path("/requests.{format: json|xml}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(
            summary = "Send a proposal as an Open311 request",
            description = "By a citizen, whose token is the `api_key` of the form; never in the address. Publishes a"
                    + " proposal in the hall of `address_id` (a code of an area), or else of the county"
                    + " `jurisdiction_id`, under the rules of POST /v1/proposals: `service_code` is its subject,"
                    + " `description` its title (of more than 120 characters the beginning; the whole, 4000 at"
                    + " most, then comes before `what_exists`), the attributes `what_exists`,"
                    + " `what_should_be_done`, `existing_capacity` and `who_benefits` its four parts,"
                    + " `similar_seen` = true publishes it beside similar ones. What is refused for its words is"
                    + " kept in /v1/drafts. The answer has a token: a case, and with it a `service_request_id`, is"
                    + " there once enough people support it. Names, addresses, devices and points on the map are"
                    + " not read. 400, 403 and 404 in the words of the standard.")
    @APIResponse(
            responseCode = "201",
            description = "The token of the request, as a list of one",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "sent", value = Examples.SENT)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "sent", value = Examples.SENT_XML))
            })
    @APIResponse(
            responseCode = "400",
            description = "Something is missing, or a rule of proposals stands against it",
            content =
                    @Content(
                            mediaType = Examples.JSON,
                            schema = @Schema(type = SchemaType.ARRAY),
                            examples = @ExampleObject(name = "missing", value = Examples.BAD_REQUEST)))
    @APIResponse(
            responseCode = "403",
            description = "The key is missing or wrong, or its owner may not",
            content =
                    @Content(
                            mediaType = Examples.JSON,
                            schema = @Schema(type = SchemaType.ARRAY),
                            examples = @ExampleObject(name = "key", value = Examples.FORBIDDEN)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such county or service",
            content =
                    @Content(
                            mediaType = Examples.JSON,
                            schema = @Schema(type = SchemaType.ARRAY),
                            examples = @ExampleObject(name = "unknown", value = Examples.NOT_FOUND)))
    public Response send(
            @RestPath String format,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "form", value = Examples.FORM)))
                    String body) {
        try {
            Form form = Form.of(body);
            signIn.by(form.value("api_key"));
            if (!caller.has(Roles.CITIZEN)) {
                throw new ForbiddenException();
            }
            Element sent = Element.of("request")
                    .with("token", submissions.submit(form))
                    .with("service_notice", "با پشتیبانی کافی پرونده می‌شود.")
                    .with("account_id", null);
            return answer(201, format, "service_requests", List.of(sent));
        } catch (Open311Refusal refusal) {
            return error(format, refusal);
        }
    }

    @GET
    @Path("/tokens/{id}.{format: json|xml}")
    @PermitAll
    @Operation(
            summary = "Read which Open311 request a token became",
            description =
                    "Public. `service_request_id` is empty while the proposal has no case; a proposal that went into"
                            + " another leads to the case of that one. 404 in the words of the standard, also for a county"
                            + " that is not there.")
    @APIResponse(
            responseCode = "200",
            description = "The request of the token, as a list of one",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "request", value = Examples.TOKEN)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "request", value = Examples.TOKEN_XML))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no such token",
            content =
                    @Content(
                            mediaType = Examples.JSON,
                            schema = @Schema(type = SchemaType.ARRAY),
                            examples = @ExampleObject(name = "unknown", value = Examples.NOT_FOUND)))
    public Response token(
            @RestPath String id,
            @RestPath String format,
            @Parameter(name = "jurisdiction_id", description = "The county.", example = "0614")
                    @RestQuery("jurisdiction_id")
                    @Nullable
                    String county) {
        if (requests.isUnknown(county)) {
            return error(format, Open311Refusal.notFound("jurisdiction_id"));
        }
        try {
            return requests.token(UUID.fromString(id))
                    .map(found -> answer(200, format, "service_requests", List.of(found)))
                    .orElseGet(() -> error(format, Open311Refusal.notFound("token")));
        } catch (IllegalArgumentException _) {
            return error(format, Open311Refusal.notFound("token"));
        }
    }

    private Response answer(int status, String format, String root, List<Element> elements) {
        return Open311Resource.answer(status, format, this.format.text(format, root, elements));
    }

    private Response error(String format, Open311Refusal refusal) {
        return Open311Resource.error(this.format, format, refusal);
    }
}
