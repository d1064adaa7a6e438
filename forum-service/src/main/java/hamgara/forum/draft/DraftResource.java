package hamgara.forum.draft;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/drafts
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/drafts")
@Tag(name = "Drafts", description = "What people are still writing, each for its author alone.")
class DraftResource {

    private final Drafts drafts;
    private final Caller caller;

    DraftResource(Drafts drafts, Caller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Save a draft",
            description = "By a citizen, under an id of the client's making; the last save holds. Nothing has to be "
                    + "complete, and nobody else sees it. 404 DRAFT_NOT_FOUND when the id is somebody else's; 409 "
                    + "TOO_MANY_DRAFTS.")
    public DraftView save(@RestPath UUID id, @Valid @NotNull DraftBody body) {
        return drafts.save(id, body, caller.pseudonym());
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "List one's drafts",
            description = "By a citizen: the caller's own, in the order of their ids.")
    public Page<DraftView> list(@BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                drafts.list(caller.pseudonym(), after, page.rowsToRead()),
                page,
                draft -> Cursor.of(draft.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "Read a draft", description = "By its author. 404 DRAFT_NOT_FOUND.")
    public DraftView show(@RestPath UUID id) {
        return drafts.show(id, caller.pseudonym());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "Throw a draft away", description = "By its author. 404 DRAFT_NOT_FOUND.")
    public void remove(@RestPath UUID id) {
        drafts.remove(id, caller.pseudonym());
    }

    @POST
    @Path("/{id}/check")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Ask what a draft needs",
            description = "By its author; changes nothing. Names what is missing, gives advice that never stands in "
                    + "the way, and shows proposals of the hall like it. 404 DRAFT_NOT_FOUND, HALL_NOT_FOUND.")
    public DraftCheckView check(@RestPath UUID id) {
        return drafts.check(id, caller.pseudonym());
    }
}
