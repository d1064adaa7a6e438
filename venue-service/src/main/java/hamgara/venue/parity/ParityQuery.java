package hamgara.venue.parity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Of which places the share is asked.
class ParityQuery {

    @RestQuery
    @NotNull
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    String county = "";

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Only places of this venue, by its code.", example = "takhti")
    @Nullable
    String venue;

    @RestQuery
    @Parameter(description = "First day in Tehran, ISO; four weeks before today when left out.", example = "2026-11-01")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(
            description =
                    "Last day in Tehran, ISO, at most 400 days after the first; four weeks after today when left out.",
            example = "2026-12-30")
    @Nullable
    LocalDate to;
}
