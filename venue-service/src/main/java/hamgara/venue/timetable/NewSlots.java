package hamgara.venue.timetable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Days to make slots for.
@Schema(name = "NewSlots", description = "Days to make slots for.")
record NewSlots(
        @Schema(description = "First day, ISO.", examples = "2026-11-23") @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day, ISO, at most 100 days after the first.", examples = "2026-12-22") @NotNull
        LocalDate toOn,

        @Schema(description = "Days between on which the facility is closed, such as holidays.")
        @Size(max = 100)
        @Nullable
        List<@NotNull LocalDate> closedOn) {}
