package hamgara.forum.moderation;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/moderation-acts
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/moderation-acts")
@Tag(name = "Moderation", description = "Reports, decisions about them with rule and reason, and appeals.")
class ActResource {

    static final String JUDGEMENT_REFUSALS =
            "403 OUTSIDE_SCOPE, SELF_REVIEW (who wrote or reported it); 404 CONTENT_NOT_FOUND; 409 UNDER_APPEAL; 422 "
                    + "REASON_QUOTES (four words in a row of the text, or all of fewer), ACT_NOT_BY_HAND, "
                    + "SANCTION_WITHOUT_FAULT, BLANK_TEXT.";

    private final Acts acts;

    ActResource(Acts acts) {
        this.acts = acts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Do something about a text",
            description = "By a moderator of the county, also without a report, such as showing again what was hidden. "
                    + "Publishes hamgara.forum.moderation-acted.v1 and, with a sanction, hamgara.forum.sanction-set.v1. "
                    + JUDGEMENT_REFUSALS)
    public ActView act(@Valid @NotNull NewAct request) {
        return acts.act(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the log of a hall",
            description = "Public. What was done about texts, under which rule and why, the newest first, without the "
                    + "texts and without anybody they concern. 404 HALL_NOT_FOUND.")
    public Page<ActView> log(
            @Parameter(description = "The hall.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac") @RestQuery @NotNull
                    UUID hall,
            @BeanParam PageRequest page) {
        return Page.of(
                acts.ofHall(hall, below(page), page.rowsToRead()),
                page,
                act -> Cursor.of(act.id()),
                Function.identity());
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Read what was done about one's own texts",
            description =
                    "By whoever wrote, of the caller's texts alone, the newest first, with rule and reason. An act "
                            + "can be appealed against under `/v1/moderation-acts/{id}/appeals`.")
    public Page<ActView> mine(@BeanParam PageRequest page) {
        return Page.of(
                acts.mine(below(page), page.rowsToRead()), page, act -> Cursor.of(act.id()), Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read an act", description = "Public. 404 MODERATION_ACT_NOT_FOUND.")
    public ActView show(@RestPath UUID id) {
        return acts.show(id);
    }

    private static @Nullable UUID below(PageRequest page) {
        return page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    }
}
