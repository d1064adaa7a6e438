package hamgara.venue.match;

import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a reader looks for among the matches.
class MatchSearch {

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Parameter(description = "Only matches that have come this far.")
    @Nullable
    MatchState state;

    @RestQuery
    @Parameter(description = "Only matches of this capacity.")
    @Nullable
    UUID capacity;
}
