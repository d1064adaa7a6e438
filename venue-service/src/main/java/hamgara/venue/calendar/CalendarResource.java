package hamgara.venue.calendar;

import hamgara.kit.version.Etags;
import hamgara.venue.site.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// HTTP: calendars for programs.
@RunOnVirtualThread
@Produces("text/calendar;charset=UTF-8")
@Path("/v1/calendars")
@Tag(name = "Calendars", description = "Calendars (iCalendar) that programs of phones and computers subscribe to.")
class CalendarResource {

    private static final String PUBLIC = "public, max-age=900";
    private static final String OWN = "private, no-cache";

    private final Calendars calendars;
    private final Site site;

    CalendarResource(Calendars calendars, Site site) {
        this.calendars = calendars;
        this.site = site;
    }

    @GET
    @Path("/venues/{venue}.ics")
    @PermitAll
    @Operation(
            summary = "Read the calendar of a venue",
            description =
                    "Open to everyone: the slots of all its facilities from a week ago to 60 days ahead, all of them. What was "
                            + "cancelled, closed or withdrawn stays with `STATUS:CANCELLED`. Answers 304 to an "
                            + "`If-None-Match` while nothing has changed. 404 CALENDAR_NOT_FOUND.")
    public RestResponse<String> venue(
            @RestPath @Parameter(description = "Id of the venue.") UUID venue,
            @RestQuery @DefaultValue("fa") @Parameter(description = "Language of the calendar.") Language lang,
            UriInfo asked,
            Request request) {
        return answer(calendars.ofVenue(venue, lang, site.url(asked.getBaseUri())), PUBLIC, request);
    }

    @GET
    @Path("/facilities/{facility}.ics")
    @PermitAll
    @Operation(
            summary = "Read the calendar of a facility",
            description =
                    "Open to everyone: its slots from a week ago to 60 days ahead, all of them. What was cancelled, "
                            + "closed or withdrawn stays with `STATUS:CANCELLED`. Answers 304 to an "
                            + "`If-None-Match` while nothing has changed. 404 CALENDAR_NOT_FOUND.")
    public RestResponse<String> facility(
            @RestPath @Parameter(description = "Id of the facility.") UUID facility,
            @RestQuery @DefaultValue("fa") @Parameter(description = "Language of the calendar.") Language lang,
            UriInfo asked,
            Request request) {
        return answer(calendars.ofFacility(facility, lang, site.url(asked.getBaseUri())), PUBLIC, request);
    }

    @GET
    @Path("/me/{secret}.ics")
    @PermitAll
    @Operation(
            summary = "Read a person's own calendar",
            description =
                    "For calendar programs, which can send no token: the secret in the address opens it. It tells when and where "
                            + "the person has booked and nothing else, from 90 days ago to 400 days ahead; cancelled bookings stay with "
                            + "`STATUS:CANCELLED`. Answers 304 to an "
                            + "`If-None-Match` while nothing has changed. 404 CALENDAR_NOT_FOUND, also once the secret was renewed or revoked.")
    public RestResponse<String> own(
            @RestPath @Parameter(description = "The secret.", example = "3q2-7wTx0fQ") String secret,
            @RestQuery @DefaultValue("fa") @Parameter(description = "Language of the calendar.") Language lang,
            UriInfo asked,
            Request request) {
        return answer(calendars.ofSecret(secret, lang, site.url(asked.getBaseUri())), OWN, request);
    }

    private static RestResponse<String> answer(String calendar, String caching, Request request) {
        String etag = Etags.of(0, calendar.getBytes(StandardCharsets.UTF_8));
        var unchanged = request.evaluatePreconditions(new EntityTag(etag.substring(1, etag.length() - 1)));
        ResponseBuilder<String> answer =
                unchanged == null ? ResponseBuilder.ok(calendar) : ResponseBuilder.notModified();
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.HOST)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }
}
