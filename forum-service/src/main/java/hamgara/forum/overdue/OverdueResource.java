package hamgara.forum.overdue;

import hamgara.forum.overdue.OverdueBoard.Kind;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/overdue
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/overdue")
@Tag(name = "Overdue board", description = "What agencies are late with, latest first.")
class OverdueResource {

    private final OverdueBoard board;

    OverdueResource(OverdueBoard board) {
        this.board = board;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the board of late agencies",
            description =
                    "Public and the same for everybody, without what belongs to private halls: cases and resolutions. By working days late, most "
                            + "first; of as many days in the order in which they began.")
    public Page<OverdueView> list(
            @Parameter(description = "Only cases, or only resolutions.", example = "RESOLUTION") @RestQuery @Nullable
                    Kind kind,
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = "Only of this agency.", example = "SPORT_YOUTH") @RestQuery @Nullable
                    String agency,
            @Parameter(description = "Only what has climbed to this level.", example = "2")
                    @RestQuery
                    @Min(0)
                    @Max(3)
                    @Nullable
                    Integer level,
            @BeanParam PageRequest page) {
        Long afterDays = page.cursor().map(cursor -> cursor.number(0)).orElse(null);
        UUID after = page.cursor().map(cursor -> cursor.uuid(1)).orElse(null);
        return Page.of(
                board.list(new OverdueBoard.Filter(kind, county, agency, level), afterDays, after, page.rowsToRead()),
                page,
                late -> Cursor.of(late.workingDaysLate(), late.id()),
                Function.identity());
    }
}
