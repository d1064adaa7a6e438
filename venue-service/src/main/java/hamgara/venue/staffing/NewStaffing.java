package hamgara.venue.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is confirmed of a day from now on.
@Schema(
        name = "NewStaffing",
        description =
                "All that is confirmed of the day, in the place of what was confirmed before; nothing takes all of it back.")
record NewStaffing(
        @Schema(description = "The times, of any order; at most 50.") @NotNull @Size(max = 50) @Valid
        List<@NotNull StaffedTime> confirmed) {}
