package hamgara.forum.download;

import hamgara.forum.snapshot.MadeOf;
import hamgara.forum.snapshot.Snapshots;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the files of /v1/conversations/{id}/snapshots/{seq}
@RunOnVirtualThread
@Produces("text/csv;charset=UTF-8")
@Path("/v1/conversations/{id}/snapshots/{seq}")
@Tag(name = "Conversations")
class DownloadResource {

    private final Downloads downloads;
    private final Snapshots snapshots;

    DownloadResource(Downloads downloads, Snapshots snapshots) {
        this.downloads = downloads;
        this.snapshots = snapshots;
    }

    @GET
    @Path("/votes.csv")
    @PermitAll
    @Operation(
            summary = "Fetch the vote table of a map",
            description = "Public. CSV (RFC 4180): one line a voter in the order of their first votes, with the group "
                    + "where it is shown, then a column for each statement in the order of the first vote on it: 1 agree, "
                    + "-1 disagree, 0 pass, empty for nothing said. Nothing in it names a person. "
                    + "404 CONVERSATION_NOT_FOUND, SNAPSHOT_NOT_FOUND.")
    public StreamingOutput votes(
            @RestPath UUID id, @Parameter(description = "Number of the map.", example = "17") @RestPath int seq) {
        MadeOf map = snapshots.madeOf(id, seq);
        return out -> downloads.writeVotes(map, out);
    }

    @GET
    @Path("/statements.csv")
    @PermitAll
    @Operation(
            summary = "Fetch the statements of a map",
            description = "Public. CSV (RFC 4180): one line for each column of the vote table in its order, with "
                    + "language, whether the secretary began with it, whether it is moderated out now or about the "
                    + "conversation itself, how many agreed, disagreed and passed, and its words; what was rejected has "
                    + "none. Nothing in it names an author. 404 CONVERSATION_NOT_FOUND, SNAPSHOT_NOT_FOUND.")
    public StreamingOutput statements(
            @RestPath UUID id, @Parameter(description = "Number of the map.", example = "17") @RestPath int seq) {
        MadeOf map = snapshots.madeOf(id, seq);
        return out -> downloads.writeStatements(map, out);
    }
}
