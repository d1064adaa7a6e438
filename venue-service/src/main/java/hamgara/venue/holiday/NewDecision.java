package hamgara.venue.holiday;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the authority decided.
@Schema(
        name = "HolidayDecision",
        description = "The day on which a lunar holiday is kept: ISO or solar; as computed when neither is told.")
record NewDecision(
        @Schema(description = "The day, ISO; the computed one or a day beside it.", examples = "2027-03-11") @Nullable
        LocalDate on,

        @Schema(description = "The same as a solar date, in digits of any script.", examples = "1405-12-20") @Nullable
        String onJalali) {}
