package hamgara.forum.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: /v1/sessions/{id}/calendar
@RunOnVirtualThread
@Produces("text/calendar;charset=UTF-8")
@Path("/v1/sessions/{id}/calendar")
@Tag(name = "Session calendars", description = "Sessions as calendars (iCalendar) that programs subscribe to.")
class SessionCalendarResource {

    private final SessionCalendar calendar;

    SessionCalendarResource(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read a session as a calendar",
            description = "Public, once it is announced. 404 SESSION_NOT_FOUND.")
    public String show(
            @RestPath UUID id,
            @Parameter(description = "Language of the names: fa, ar or en.", example = "fa")
                    @RestQuery
                    @DefaultValue("fa")
                    @Pattern(regexp = "fa|ar|en")
                    String lang) {
        return calendar.ofSession(id, Locale.of(lang));
    }
}
