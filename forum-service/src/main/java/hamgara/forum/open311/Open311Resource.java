package hamgara.forum.open311;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /open311/v2, the reading half of GeoReport v2. Its errors are in its own words.
@RunOnVirtualThread
@Path("/open311/v2")
@Tag(name = "Open311", description = "Cases as an Open311 GeoReport v2 server shows them, in JSON and XML.")
class Open311Resource {

    private static final Duration LONGEST = Duration.ofDays(90);

    private final Requests requests;
    private final Format format;
    private final Clock clock;

    Open311Resource(Requests requests, Format format, Clock clock) {
        this.requests = requests;
        this.format = format;
        this.clock = clock;
    }

    @GET
    @Path("/discovery.{format: json|xml}")
    @PermitAll
    @Operation(summary = "Discover the Open311 server", description = "Public: where it is and which formats it has.")
    public Response discovery(@RestPath String format) {
        Element endpoint = Element.of("endpoint")
                .with("specification", "http://wiki.open311.org/GeoReport_v2")
                .with("url", "/open311/v2")
                .with("changeset", "2026-11-29T00:00:00+03:30")
                .with("type", "production");
        return answer(
                200,
                format,
                this.format.text(
                        format,
                        Element.of("discovery")
                                .with("changeset", "2026-11-29T00:00:00+03:30")
                                .with("contact", "")
                                .with("key_service", "")
                                .with("endpoints", List.of(endpoint))));
    }

    @GET
    @Path("/services.{format: json|xml}")
    @PermitAll
    @Operation(
            summary = "List subjects as Open311 services",
            description = "Public. The same in every county (`jurisdiction_id`).")
    public Response services(@RestPath String format) {
        return answer(200, format, this.format.text(format, "services", requests.services(null)));
    }

    @GET
    @Path("/services/{code}.{format: json|xml}")
    @PermitAll
    @Operation(
            summary = "Read an Open311 service",
            description = "Public: the four parts of a proposal as attributes. 404 in the words of the standard.")
    public Response service(@RestPath String code, @RestPath String format) {
        if (requests.services(code).isEmpty()) {
            return error(404, format, "service_code was not found");
        }
        List<Element> attributes = Stream.of(
                        attribute(1, "what_exists", "وضع موجود"),
                        attribute(2, "what_should_be_done", "کار خواسته‌شده"),
                        attribute(3, "existing_capacity", "ظرفیت موجود"),
                        attribute(4, "who_benefits", "بهره‌مندان"))
                .toList();
        return answer(
                200,
                format,
                this.format.text(
                        format,
                        Element.of("service_definition")
                                .with("service_code", code)
                                .with("attributes", attributes)));
    }

    @GET
    @Path("/requests.{format: json|xml}")
    @PermitAll
    @Operation(
            summary = "List cases as Open311 requests",
            description =
                    "Public, newest first, at most 1000; without dates those of the last 90 days. `expected_datetime` is "
                            + "when the answer is due. Cases of private halls are not shown. 400 in the words of the standard "
                            + "for a range of more than 90 days and for what cannot be read.")
    public Response requests(
            @RestPath String format,
            @Parameter(name = "jurisdiction_id", description = "Only of this county.", example = "0614")
                    @RestQuery("jurisdiction_id")
                    @Nullable
                    String county,
            @Parameter(
                            name = "service_request_id",
                            description = "These, with commas between; dates do not count then.")
                    @RestQuery("service_request_id")
                    @Nullable
                    String ids,
            @Parameter(name = "service_code", description = "Only of these subjects.", example = "SPORT")
                    @RestQuery("service_code")
                    @Nullable
                    String service,
            @Parameter(name = "start_date", description = "Opened from here on.", example = "2026-12-20T00:00:00Z")
                    @RestQuery("start_date")
                    @Nullable
                    String start,
            @Parameter(name = "end_date", description = "Opened until here.", example = "2026-12-31T00:00:00Z")
                    @RestQuery("end_date")
                    @Nullable
                    String end,
            @Parameter(name = "status", description = "open or closed.", example = "open") @RestQuery @Nullable
                    String status) {
        try {
            Instant until = end == null
                    ? start == null ? clock.instant() : instant(start).plus(LONGEST)
                    : instant(end);
            Instant from = start == null ? until.minus(LONGEST) : instant(start);
            if (Duration.between(from, until).compareTo(LONGEST) > 0) {
                return error(400, format, "start_date and end_date are more than 90 days apart");
            }
            if (status != null && !status.equals("open") && !status.equals("closed")) {
                return error(400, format, "status is open or closed");
            }
            Boolean open = status == null ? null : Boolean.valueOf(status.equals("open"));
            var filter = new Requests.Filter(county, service, open, ids == null ? null : ids(ids), from, until);
            return answer(200, format, this.format.text(format, "service_requests", requests.requests(filter)));
        } catch (DateTimeException | IllegalArgumentException _) {
            return error(400, format, "a date or service_request_id cannot be read");
        }
    }

    @GET
    @Path("/requests/{id}.{format: json|xml}")
    @PermitAll
    @Operation(summary = "Read a case as an Open311 request", description = "Public. 404 in the words of the standard.")
    public Response request(@RestPath String id, @RestPath String format) {
        try {
            Instant now = clock.instant();
            List<Element> found = requests.requests(new Requests.Filter(null, null, null, ids(id), now, now));
            return found.isEmpty()
                    ? error(404, format, "service_request_id was not found")
                    : answer(200, format, this.format.text(format, "service_requests", found));
        } catch (IllegalArgumentException _) {
            return error(404, format, "service_request_id was not found");
        }
    }

    private static Element attribute(int order, String code, String description) {
        return Element.of("attribute")
                .with("variable", "true")
                .with("code", code)
                .with("datatype", "text")
                .with("required", "true")
                .with("datatype_description", "")
                .with("order", String.valueOf(order))
                .with("description", description);
    }

    private static List<UUID> ids(String ids) {
        return Stream.of(ids.split(",", -1)).map(UUID::fromString).toList();
    }

    private static Instant instant(String date) {
        return OffsetDateTime.parse(date).toInstant();
    }

    private Response error(int status, String format, String description) {
        Element error = Element.of("error").with("code", String.valueOf(status)).with("description", description);
        return answer(status, format, this.format.text(format, "errors", List.of(error)));
    }

    private static Response answer(int status, String format, String body) {
        return Response.status(status)
                .type((format.equals("xml") ? "text/xml" : "application/json") + ";charset=UTF-8")
                .entity(body)
                .build();
    }
}
