package hamgara.forum.hall;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A hall, as callers see it.
@Schema(name = "Hall", description = "The dialogue hall of one county.")
record HallView(
        @Schema(description = "Id of the hall.") UUID id,

        @Schema(description = "Statistical code of the county.", examples = "0614")
        String county,

        @Schema(description = "Names of the hall.") Names names,
        @Schema(description = "When it was opened.") Instant openedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String openedAtJalali,

        @Schema(description = "The policy valid now.") PolicyView policy,

        @Schema(description = "Pairs of capacities in the county that their two owners made symmetric.", examples = "3")
        long symmetricCapacities)
        implements Versioned {

    static HallView of(Hall hall, PolicyVersion policy, long symmetricCapacities) {
        return new HallView(
                hall.id,
                hall.county,
                hall.names(),
                hall.openedAt,
                Jalali.of(hall.openedAt),
                PolicyView.of(policy),
                symmetricCapacities);
    }

    /// The policy is all of a hall that changes by an update.
    @Override
    @JsonIgnore
    public long version() {
        return policy.version();
    }
}
