package hamgara.forum.statistics;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
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

/// HTTP: /v1/stats
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/stats")
@Tag(name = "Statistics", description = "Numbers of what the halls do.")
class StatisticsResource {

    private static final String LAST_MONTH = "9999-12";

    private final Statistics statistics;

    StatisticsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Path("/halls")
    @PermitAll
    @Operation(
            summary = "Count what halls have done",
            description =
                    "Public. Halls that the caller may know of, by county; things are counted as they stand, people "
                            + "only where they are no few.")
    public Page<HallNumbersView> halls(
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Nullable String county,
            @BeanParam PageRequest page) {
        String afterCounty = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        UUID afterId = page.cursor().map(cursor -> cursor.uuid(1)).orElse(null);
        return Page.of(
                statistics.halls(county, afterCounty, afterId, page.rowsToRead()),
                page,
                hall -> Cursor.of(hall.county(), hall.hallId()),
                Function.identity());
    }

    @GET
    @Path("/topics")
    @PermitAll
    @Operation(
            summary = "Count what a hall proposed on each topic",
            description =
                    "Public. By the code of the topic; topics without a proposal are not there. 404 HALL_NOT_FOUND.")
    public Page<TopicNumbersView> topics(
            @Parameter(description = "The hall.", example = "0198c0de-0000-7000-8000-00000000000b") @RestQuery @NotNull
                    UUID hall,
            @BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                statistics.topics(hall, after, page.rowsToRead()),
                page,
                topic -> Cursor.of(topic.topic()),
                Function.identity());
    }

    @GET
    @Path("/participation")
    @PermitAll
    @Operation(
            summary = "Count who took part in a hall",
            description =
                    "Public. Months of the Jalali calendar that are over, the newest first, each counted once when it "
                            + "was. Numbers of fewer people than `smallestCell` of the hall's policy are absent. 404 HALL_NOT_FOUND.")
    public Page<ParticipationView> participation(
            @Parameter(description = "The hall.", example = "0198c0de-0000-7000-8000-00000000000b") @RestQuery @NotNull
                    UUID hall,
            @BeanParam PageRequest page) {
        String before = page.cursor().map(cursor -> cursor.at(0)).orElse(LAST_MONTH);
        return Page.of(
                statistics.participation(hall, before, page.rowsToRead()),
                page,
                month -> Cursor.of(month.month()),
                Function.identity());
    }
}
