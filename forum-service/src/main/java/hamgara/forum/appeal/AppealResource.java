package hamgara.forum.appeal;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: /v1/appeals
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/appeals")
@Tag(name = "Moderation")
class AppealResource {

    private final Appeals appeals;
    private final IfMatch ifMatch;

    AppealResource(Appeals appeals, IfMatch ifMatch) {
        this.appeals = appeals;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(
            summary = "List the appeals that wait in a hall",
            description =
                    "By a moderator of the county, its governor or an auditor. What is due first comes first. 403 "
                            + "OUTSIDE_SCOPE; 404 HALL_NOT_FOUND.")
    public Page<AppealView> list(
            @Parameter(description = "The hall.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac") @RestQuery @NotNull
                    UUID hall,
            @BeanParam PageRequest page) {
        Instant afterDue = page.cursor().map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH);
        UUID afterId = page.cursor().map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
        return Page.of(
                appeals.waiting(hall, afterDue, afterId, page.rowsToRead()),
                page,
                appeal -> Cursor.of(appeal.dueAt(), appeal.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CITIZEN,
        Roles.CAPACITY_OWNER,
        Roles.HALL_SECRETARY,
        Roles.MODERATOR,
        Roles.GOVERNOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read an appeal",
            description =
                    "By who made it, a moderator of the county, its governor or an auditor. 404 APPEAL_NOT_FOUND for "
                            + "everybody else.")
    public AppealView show(@RestPath UUID id) {
        return appeals.show(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/decide")
    @Conditional
    @RolesAllowed({Roles.MODERATOR, Roles.GOVERNOR})
    @Operation(
            summary = "Decide on an appeal",
            description =
                    "By a moderator of the county who neither acted nor wrote the text, with If-Match and a reason; "
                            + "once its time has run out also by the governor. When the author is right, the text is seen again, a "
                            + "sanction ends, and the reports count as wrong. Publishes hamgara.forum.appeal-decided.v1. 403 "
                            + "OWN_APPEAL, OUTSIDE_SCOPE; 404 APPEAL_NOT_FOUND; 409 APPEAL_DECIDED, APPEAL_STILL_IN_TIME; 422 "
                            + "BLANK_TEXT.")
    public AppealView decide(@RestPath UUID id, @Valid @NotNull NewAppealDecision decision) {
        return appeals.decide(id, decision, ifMatch.version());
    }
}
