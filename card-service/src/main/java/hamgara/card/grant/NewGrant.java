package hamgara.card.grant;

import hamgara.card.programme.Category;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Grants an allowance to one person.
@Schema(name = "NewGrant", description = "The amount, the period and who pays follow from the programme's version.")
record NewGrant(
        @Schema(
                description = "The person's enrolment in the programme",
                examples = "0198c0de-0000-7000-8000-0000000000e1")
        @NotNull
        UUID enrolmentId,

        @Schema(description = "The allowance's category", examples = "SKILLS") @NotNull
        Category category,

        @Schema(description = "A day of the period it is for, ISO; today when left out", examples = "2026-11-23")
        @Nullable
        LocalDate day) {}
