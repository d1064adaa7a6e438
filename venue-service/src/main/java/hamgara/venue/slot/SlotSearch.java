package hamgara.venue.slot;

import hamgara.venue.venue.Category;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a reader looks for among the slots.
class SlotSearch {

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Code of a venue.", example = "takhti")
    @Nullable
    String venue;

    @RestQuery
    @Parameter(description = "First day in Tehran, ISO; today when left out.", example = "2026-11-23")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(
            description = "Last day in Tehran, ISO, at most 31 days after the first; two weeks after it when left out.")
    @Nullable
    LocalDate to;

    @RestQuery
    @Parameter(description = "Only slots kept for this audience.")
    @Nullable
    Audience audience;

    @RestQuery
    @Parameter(description = "Only slots of venues of this category.")
    @Nullable
    Category category;
}
