package hamgara.forum.phase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The phases a hall has from now on.
@Schema(name = "NewHallPhases")
record NewPhases(
        @Schema(description = "All of them, in any order; none opens everything at all times.", required = true)
        @NotNull
        @Size(max = 50)
        List<@NotNull @Valid HallPhase> phases) {}
