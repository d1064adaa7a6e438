package hamgara.venue.availability;

import hamgara.venue.slot.Audience;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who looks for the first slot of a facility.
class FirstSearch {

    @RestQuery
    @Size(max = 7)
    @Parameter(description = "Only slots kept for one of these; may be repeated.", example = "[\"WOMEN\", \"MIXED\"]")
    @Nullable
    List<Audience> audience;

    @RestQuery
    @Min(0)
    @Max(120)
    @Parameter(description = "Age in years of who comes; only slots that admit it.", example = "17")
    @Nullable
    Integer age;

    @RestQuery
    @Min(1)
    @Max(1000)
    @Parameter(description = "How many come together; 1 when left out.", example = "4")
    @Nullable
    Integer party;

    @RestQuery
    @Min(5)
    @Max(1440)
    @Parameter(
            description =
                    "How many minutes of a facility that a party has alone; as few as it allows when left out. Slots are as long "
                            + "as they are.",
            example = "90")
    @Nullable
    Integer minutes;
}
