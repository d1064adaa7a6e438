package hamgara.venue.match;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How two owners would share their capacities.
@Schema(name = "SharedTimetable", description = "How two owners would share their capacities.")
record SharedTimetable(
        @Schema(description = "First day, ISO.", examples = "2026-11-28") @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day, ISO.", examples = "2027-03-20") @NotNull
        LocalDate toOn,

        @Schema(description = "Length of a slot in minutes, 10 to 720.", examples = "90") @Min(10) @Max(720)
        int slotMinutes,

        @Schema(description = "Who serves whom, and when; each line lies in an idle window of its capacity.")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @Valid TimetableLine> lines) {}
