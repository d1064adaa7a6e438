package hamgara.forum.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody at the door.
@Schema(name = "NewCheckIn")
record NewCheckIn(
        @Schema(
                description = "The code that was read or typed, in Latin or Persian digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015",
                required = true)
        @NotNull
        @Size(min = 32, max = 40)
        String code) {}
