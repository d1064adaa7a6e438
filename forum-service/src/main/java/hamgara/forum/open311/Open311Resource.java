package hamgara.forum.open311;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /open311/v2, what the server of GeoReport v2 is and takes. Its errors are in its own words.
@RunOnVirtualThread
@Path("/open311/v2")
@Tag(name = "Open311", description = "Cases as an Open311 GeoReport v2 server shows and takes them, in JSON and XML.")
class Open311Resource {

    private static final String CHANGESET = "2026-11-29T00:00:00+03:30";

    private static final List<Word> FORMATS =
            List.of(new Word("format", Examples.XML), new Word("format", Examples.JSON));

    private final Requests requests;
    private final Format format;
    private final HttpServerRequest http;

    Open311Resource(Requests requests, Format format, HttpServerRequest http) {
        this.requests = requests;
        this.format = format;
        this.http = http;
    }

    @GET
    @Path("/discovery.{format: json|xml}")
    @PermitAll
    @Operation(summary = "Discover the Open311 server", description = "Public: where it is and which formats it has.")
    @APIResponse(
            responseCode = "200",
            description = "The server",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "server", value = Examples.DISCOVERY)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "server", value = Examples.DISCOVERY_XML))
            })
    public Response discovery(@RestPath String format) {
        Element endpoint = Element.of("endpoint")
                .with("specification", "http://wiki.open311.org/GeoReport_v2")
                .with("url", address())
                .with("changeset", CHANGESET)
                .with("type", "production")
                .with("formats", FORMATS);
        return answer(
                200,
                format,
                this.format.text(
                        format,
                        Element.of("discovery")
                                .with("changeset", CHANGESET)
                                .with("contact", null)
                                .with("key_service", "The api_key is the access token of a citizen.")
                                .with("endpoints", List.of(endpoint))));
    }

    @GET
    @Path("/services.{format: json|xml}")
    @PermitAll
    @Operation(
            summary = "List subjects as Open311 services",
            description =
                    "Public. The same in every county (`jurisdiction_id`). A request becomes a case later, so all are"
                            + " of type batch. 404 in the words of the standard for a county that is not there.")
    @APIResponse(
            responseCode = "200",
            description = "The services",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "services", value = Examples.SERVICES)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "services", value = Examples.SERVICES_XML))
            })
    public Response services(
            @RestPath String format,
            @Parameter(name = "jurisdiction_id", description = "The county.", example = "0614")
                    @RestQuery("jurisdiction_id")
                    @Nullable
                    String county) {
        if (requests.isUnknown(county)) {
            return error(this.format, format, Open311Refusal.notFound("jurisdiction_id"));
        }
        return answer(200, format, this.format.text(format, "services", requests.services(null)));
    }

    @GET
    @Path("/services/{code}.{format: json|xml}")
    @PermitAll
    @Operation(
            summary = "Read an Open311 service",
            description = "Public: the four parts of a proposal as attributes. 404 in the words of the standard.")
    @APIResponse(
            responseCode = "200",
            description = "What a request of the service is asked",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "definition", value = Examples.SERVICE)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "definition", value = Examples.SERVICE_XML))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no such service",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "unknown", value = Examples.NOT_FOUND)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "unknown", value = Examples.NOT_FOUND_XML))
            })
    public Response service(
            @RestPath String code,
            @RestPath String format,
            @Parameter(name = "jurisdiction_id", description = "The county.", example = "0614")
                    @RestQuery("jurisdiction_id")
                    @Nullable
                    String county) {
        if (requests.isUnknown(county)) {
            return error(this.format, format, Open311Refusal.notFound("jurisdiction_id"));
        }
        if (requests.services(code).isEmpty()) {
            return error(this.format, format, Open311Refusal.notFound("service_code"));
        }
        return answer(
                200,
                format,
                this.format.text(
                        format,
                        Element.of("service_definition")
                                .with("service_code", code)
                                .with(
                                        "attributes",
                                        List.of(
                                                part(1, "what_exists", "وضع موجود"),
                                                part(2, "what_should_be_done", "کار خواسته‌شده"),
                                                part(3, "existing_capacity", "ظرفیت موجود"),
                                                part(4, "who_benefits", "بهره‌مندان"),
                                                sawSimilar()))));
    }

    /// Where callers find this server: the gateway hands their address and their scheme on.
    private String address() {
        String proto = http.getHeader("X-Forwarded-Proto");
        return ("https".equals(proto) ? "https" : "http") + "://" + http.authority() + "/open311/v2";
    }

    static Response error(Format formats, String format, Open311Refusal refusal) {
        Element error = Open311Errors.error(refusal.status, refusal.description());
        return answer(refusal.status, format, formats.text(format, "errors", List.of(error)));
    }

    static Response answer(int status, String format, String body) {
        return Response.status(status)
                .type(Format.mediaType(format))
                .entity(body)
                .build();
    }

    private static Element part(int order, String code, String description) {
        return attribute(order, code, "text", true, description);
    }

    private static Element sawSimilar() {
        return attribute(5, "similar_seen", "singlevaluelist", false, "پیشنهادهای همانند را دیده‌ام")
                .with("values", List.of(Element.of("value").with("key", "true").with("name", "بله")));
    }

    private static Element attribute(int order, String code, String type, boolean required, String description) {
        return Element.of("attribute")
                .with("variable", true)
                .with("code", code)
                .with("datatype", type)
                .with("required", required)
                .with("datatype_description", null)
                .with("order", order)
                .with("description", description);
    }
}
