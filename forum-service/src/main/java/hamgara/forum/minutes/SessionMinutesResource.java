package hamgara.forum.minutes;

import hamgara.forum.session.Sessions;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/sessions/{id}/minutes
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions/{id}/minutes")
@Tag(name = "Minutes", description = "Minutes of sessions: circulated, objected to, approved, signed, and then sealed.")
class SessionMinutesResource {

    private final Minutes minutes;
    private final Sessions sessions;
    private final Caller caller;

    SessionMinutesResource(Minutes minutes, Sessions sessions, Caller caller) {
        this.minutes = minutes;
        this.sessions = sessions;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Begin the minutes of a session",
            description =
                    "By the secretary or the governor of the county, once the session is over. 403 OUTSIDE_SCOPE; "
                            + "404 SESSION_NOT_FOUND; 409 SESSION_NOT_HELD, MINUTES_THERE, HAS_MILESTONES; 422 "
                            + "AGENDA_ITEM_UNKNOWN, MINUTES_ITEM_TWICE, WORKING_GROUP_NEEDED, UNKNOWN_WORKING_GROUP, UNKNOWN_AGENCY, "
                            + "OWNER_ALSO_COOPERATES, COMMITMENT_DUE_TOO_SOON, REVIEW_TOO_EARLY, MILESTONE_AFTER_DUE, "
                            + "PARENT_WRONG, UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public MinutesView begin(@RestPath UUID id, @Valid @NotNull NewMinutes request) {
        caller.requireCounty(sessions.facts(id).county());
        return minutes.begin(id, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the minutes of a session and their addenda",
            description = "In their order. Signed ones are public; those who were there see them once they are "
                    + "circulated, staff of the county before. 404 SESSION_NOT_FOUND.")
    public Page<MinutesView> editions(@RestPath UUID id, @BeanParam PageRequest page) {
        int after = page.cursor().map(cursor -> (int) cursor.number(0)).orElse(0);
        return Page.of(
                minutes.editions(id, after, page.rowsToRead()),
                page,
                edition -> Cursor.of(edition.edition()),
                Function.identity());
    }
}
