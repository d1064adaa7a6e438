package hamgara.forum.distance;

import hamgara.kit.page.Page;
import hamgara.kit.time.Tehran;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/indicators/distance
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/indicators")
@Tag(name = "Indicators", description = "Numbers about the dialogue.")
class DistanceResource {

    private final Distances distances;
    private final Clock clock;

    DistanceResource(Distances distances, Clock clock) {
        this.distances = distances;
        this.clock = clock;
    }

    @GET
    @Path("/distance")
    @PermitAll
    @Operation(
            summary = "Read how far agencies are from those who ask them",
            description =
                    "Public. Of cases opened on the days asked about, by the agency they are with now or by county, in "
                            + "the order of codes: hours to the first reply, referrals, share of answers in time. Worked out "
                            + "of the steps of the cases at each reading.")
    public Page<DistanceView> distance(
            @Parameter(description = "AGENCY or COUNTY.", example = "AGENCY") @RestQuery @DefaultValue("AGENCY")
                    Distances.By by,
            @Parameter(description = "Only cases of this county.", example = "0614")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{4}")
                    @Nullable
                    String county,
            @Parameter(description = "First day, in Tehran; a year ago when left out.", example = "2026-03-21")
                    @RestQuery
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day, in Tehran; today when left out.", example = "2026-06-21")
                    @RestQuery
                    @Nullable
                    LocalDate to) {
        LocalDate last = to == null ? Tehran.dayOf(clock.instant()) : to;
        LocalDate first = from == null ? last.minusYears(1) : from;
        return new Page<>(distances.by(by, county, first, last), null);
    }
}
