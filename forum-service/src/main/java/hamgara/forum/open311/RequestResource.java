package hamgara.forum.open311;

import hamgara.kit.time.DateOutOfRange;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

/// HTTP: /open311/v2, requests of GeoReport v2. Its errors are in its own words.
@RunOnVirtualThread
@Path("/open311/v2")
@Tag(name = "Open311")
class RequestResource {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Set<String> STATES = Set.of("open", "closed");

    private final Requests requests;
    private final Format format;
    private final Clock clock;

    RequestResource(Requests requests, Format format, Clock clock) {
        this.requests = requests;
        this.format = format;
        this.clock = clock;
    }

    @GET
    @Path("/requests.{format: json|xml}")
    @PermitAll
    @Operation(
            summary = "List cases as Open311 requests",
            description =
                    "Public, newest first, at most 1000; without dates those of the last 90 days. `expected_datetime`"
                            + " is when the answer is due. Cases of private halls are not shown. 400 in the words of the"
                            + " standard for a range of more than 90 days and for what cannot be read, 404 for a county"
                            + " that is not there. An empty parameter is none.")
    @APIResponse(
            responseCode = "200",
            description = "The requests",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "requests", value = Examples.REQUESTS)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "requests", value = Examples.REQUESTS_XML))
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be read",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "wrong", value = Examples.BAD_REQUEST)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "wrong", value = Examples.BAD_REQUEST_XML))
            })
    public Response requests(
            @RestPath String format,
            @Parameter(name = "jurisdiction_id", description = "Only of this county.", example = "0614")
                    @RestQuery("jurisdiction_id")
                    @Nullable
                    String county,
            @Parameter(
                            name = "service_request_id",
                            description = "These, with commas between; nothing else counts then.",
                            example = "0198c0de-0000-7000-8000-00000000000b")
                    @RestQuery("service_request_id")
                    @Nullable
                    String ids,
            @Parameter(
                            name = "service_code",
                            description = "Only of these subjects, with commas between.",
                            example = "SPORT")
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
            @Parameter(name = "status", description = "open, closed, or both with a comma between.", example = "open")
                    @RestQuery
                    @Nullable
                    String status) {
        try {
            String wanted = given(ids);
            if (wanted != null) {
                return answer(200, format, "service_requests", requests.requests(Requests.Filter.of(ids(wanted))));
            }
            if (requests.isUnknown(county)) {
                return error(format, Open311Refusal.notFound("jurisdiction_id"));
            }
            Instant first = instant(given(start));
            Instant last = instant(given(end));
            Instant until = last != null ? last : first != null ? first.plus(LONGEST) : clock.instant();
            Instant from = first != null ? first : until.minus(LONGEST);
            if (Duration.between(from, until).compareTo(LONGEST) > 0) {
                return error(format, Open311Refusal.wrong("start_date and end_date are more than 90 days apart"));
            }
            String asked = given(status);
            Set<String> states = asked == null ? STATES : Set.copyOf(each(asked));
            if (!STATES.containsAll(states)) {
                return error(format, Open311Refusal.wrong("status is open or closed"));
            }
            Boolean open = states.size() == 1 ? Boolean.valueOf(states.contains("open")) : null;
            String services = given(service);
            var filter = new Requests.Filter(
                    given(county), services == null ? null : each(services), open, null, from, until);
            return answer(200, format, "service_requests", requests.requests(filter));
        } catch (DateTimeException | IllegalArgumentException _) {
            return error(format, Open311Refusal.wrong("a date or service_request_id cannot be read"));
        }
    }

    @GET
    @Path("/requests/{id}.{format: json|xml}")
    @PermitAll
    @Operation(summary = "Read a case as an Open311 request", description = "Public. 404 in the words of the standard.")
    @APIResponse(
            responseCode = "200",
            description = "The request, as a list of one",
            content = {
                @Content(
                        mediaType = Examples.JSON,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "request", value = Examples.REQUESTS)),
                @Content(
                        mediaType = Examples.XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "request", value = Examples.REQUESTS_XML))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no such request",
            content =
                    @Content(
                            mediaType = Examples.JSON,
                            schema = @Schema(type = SchemaType.ARRAY),
                            examples = @ExampleObject(name = "unknown", value = Examples.NOT_FOUND)))
    public Response request(
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
            List<Element> found = requests.requests(Requests.Filter.of(List.of(UUID.fromString(id))));
            return found.isEmpty()
                    ? error(format, Open311Refusal.notFound("service_request_id"))
                    : answer(200, format, "service_requests", found);
        } catch (IllegalArgumentException _) {
            return error(format, Open311Refusal.notFound("service_request_id"));
        }
    }

    private Response answer(int status, String format, String root, List<Element> elements) {
        return Open311Resource.answer(status, format, this.format.text(format, root, elements));
    }

    private Response error(String format, Open311Refusal refusal) {
        return Open311Resource.error(this.format, format, refusal);
    }

    /// An empty parameter and one that is not there are the same to the standard.
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static List<String> each(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<UUID> ids(String ids) {
        return each(ids).stream().map(UUID::fromString).toList();
    }

    /// A plus sign that was not encoded in the address arrives as a space.
    private static @Nullable Instant instant(@Nullable String date) {
        if (date == null) {
            return null;
        }
        Instant at = OffsetDateTime.parse(date.replace(' ', '+')).toInstant();
        DateOutOfRange.check(at);
        return at;
    }
}
