package hamgara.venue.symmetry;

import hamgara.venue.facility.FacilityKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Of which county and days evenness is asked.
class SymmetryQuery {

    @RestQuery
    @NotNull
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    String county = "";

    @RestQuery
    @Pattern(regexp = "[0-9]{4,16}(-[0-9]{1,4})?")
    @Parameter(description = "Only this area.", example = "0614021281")
    @Nullable
    String area;

    @RestQuery
    @Parameter(description = "Only facilities of this kind.")
    @Nullable
    FacilityKind kind;

    @RestQuery
    @Parameter(description = "First day in Tehran, ISO; four weeks back when left out.", example = "2026-11-01")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(
            description = "Last day in Tehran, ISO, at most 400 days after the first; today when left out or later.",
            example = "2026-11-28")
    @Nullable
    LocalDate to;
}
