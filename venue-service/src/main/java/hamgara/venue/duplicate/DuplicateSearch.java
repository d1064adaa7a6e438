package hamgara.venue.duplicate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where a moderator looks for duplicates.
class DuplicateSearch {

    @RestQuery
    @NotNull
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of the county of at least one of the two.", example = "0614")
    String county = "";

    @RestQuery
    @Parameter(description = "Only pairs with this venue, by its id.")
    @Nullable
    UUID venue;
}
