package hamgara.forum.snapshot;

import hamgara.forum.conversation.Conversations;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the maps of /v1/conversations/{id}
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/conversations")
@Tag(name = "Conversations")
class SnapshotResource {

    private final Snapshots snapshots;
    private final Conversations conversations;
    private final Caller caller;

    SnapshotResource(Snapshots snapshots, Conversations conversations, Caller caller) {
        this.snapshots = snapshots;
        this.conversations = conversations;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/snapshots")
    @PermitAll
    @Operation(
            summary = "List the maps of a conversation",
            description = "Public. Newest first, without their content. 404 CONVERSATION_NOT_FOUND.")
    public Page<SnapshotView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        int below = page.cursor()
                .map(cursor -> (int) Math.min(cursor.number(0), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        return Page.of(
                snapshots.list(id, below, page.rowsToRead()),
                page,
                snapshot -> Cursor.of(snapshot.seq()),
                Function.identity());
    }

    @GET
    @Path("/{id}/snapshots/latest")
    @PermitAll
    @Operation(
            summary = "Read the latest map of a conversation",
            description =
                    "Public. It follows votes and moderation within seconds. A conversation in which nothing was "
                            + "said has a map without groups. 404 CONVERSATION_NOT_FOUND, SNAPSHOT_NOT_FOUND (not worked out yet).")
    public SnapshotView latest(@RestPath UUID id) {
        return snapshots.latest(id);
    }

    @GET
    @Path("/{id}/snapshots/{seq}")
    @PermitAll
    @Operation(
            summary = "Read a map of a conversation",
            description =
                    "Public; it never changes. `inputHash` is SHA-256 over these lines, each with a line feed at its "
                            + "end: the algorithm; `leastVotes=7 leastVoters=15 baseClusters=100 mostGroups=5 steadiness=4 "
                            + "refuseSmallGroups=false smallestGroup=5` with its own numbers; the `inputHash` and, after a space, "
                            + "the `bodyHash` of the map before, or `-` for a cold one; a digit for each column, 0 counted, 1 moderated out, 2 meta; for each row of "
                            + "the table its answers as `column:vote`, columns from 0, with a space between. "
                            + "404 CONVERSATION_NOT_FOUND, SNAPSHOT_NOT_FOUND.")
    public SnapshotView show(
            @RestPath UUID id, @Parameter(description = "Number of the map.", example = "17") @RestPath int seq) {
        return snapshots.show(id, seq);
    }

    @GET
    @Path("/{id}/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read one's own place",
            description = "For a citizen: where the caller stands in the latest map. 404 CONVERSATION_NOT_FOUND.")
    public PlaceView me(@RestPath UUID id) {
        return snapshots.placeOf(id, caller.pseudonym());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/recompute")
    @Idempotent
    @ResponseStatus(202)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.MODERATOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "Have a map worked out now",
            description =
                    "By the secretary or a moderator of the county, or by an auditor. Aside from this request: read "
                            + "`snapshots/latest` until its `seq` is beyond `after`, and with `cold` until it says `cold: true`. "
                            + "403 OUTSIDE_SCOPE; 404 CONVERSATION_NOT_FOUND.")
    public Recompute.Answer recompute(@RestPath UUID id, @Valid @NotNull Recompute.Question request) {
        caller.requireCounty(conversations.facts(id).county());
        return snapshots.recompute(id, Boolean.TRUE.equals(request.cold()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/what-ifs")
    @RolesAllowed({Roles.MODERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Reckon a map that is not",
            description =
                    "For moderators of the county and auditors; changes and keeps nothing. With `groups`, what follows "
                            + "from the latest votes if people stood together like this, every group of them shown; with `leaveOut`, "
                            + "the cold map without these people. 403 OUTSIDE_SCOPE; "
                            + "404 CONVERSATION_NOT_FOUND, SNAPSHOT_NOT_FOUND; 422 ROW_UNKNOWN.")
    public MapView whatIf(@RestPath UUID id, @Valid @NotNull NewWhatIf question) {
        caller.requireCounty(conversations.facts(id).county());
        return snapshots.whatIf(id, question);
    }
}
