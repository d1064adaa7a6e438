package hamgara.card.enrolment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Applies for a programme.
@Schema(name = "NewEnrolment")
record NewEnrolment(
        @Schema(description = "Who is to take part") @NotNull
        UUID personId,

        @Schema(description = "A programme with a published version") @NotNull
        UUID programmeId) {}
