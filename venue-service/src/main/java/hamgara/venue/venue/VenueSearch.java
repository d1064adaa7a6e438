package hamgara.venue.venue;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a reader looks for among the venues.
class VenueSearch {

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Parameter(description = "Only venues of this category.")
    @Nullable
    Category category;

    @RestQuery
    @Parameter(description = "Only venues of this kind.")
    @Nullable
    VenueKind kind;

    @RestQuery("q")
    @Size(max = 100)
    @Parameter(
            description =
                    "Words of the name or locality in any language; spellings, half-spaces and small slips are forgiven.")
    @Nullable
    String words;
}
