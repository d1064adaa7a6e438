package hamgara.card.grantbatch;

import hamgara.card.programme.Category;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks for an allowance for everybody in a programme.
@Schema(name = "NewGrantBatch")
record NewGrantBatch(
        @Schema(examples = "0198c0de-0000-7000-8000-0000000000b1") @NotNull
        UUID programmeId,

        @Schema(description = "The allowance's category", examples = "SKILLS") @NotNull
        Category category,

        @Schema(description = "A day of the period it is for, ISO; today when left out", examples = "2026-11-23")
        @Nullable
        LocalDate day) {}
