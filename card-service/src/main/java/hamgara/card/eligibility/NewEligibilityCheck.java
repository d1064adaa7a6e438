package hamgara.card.eligibility;

import hamgara.card.programme.Category;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks whether a card may book a place.
@Schema(name = "NewEligibilityCheck")
record NewEligibilityCheck(
        @NotNull UUID cardId,

        @Schema(description = "Code of the venue", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @NotNull Category category,

        @Schema(description = "Whom the slot is for") @NotNull
        Audience audience,

        @Schema(description = "Youngest age the slot takes, full years at its start") @Min(0) @Max(150) @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age the slot takes, full years at its start") @Min(0) @Max(150) @Nullable
        Integer ageMax,

        @Schema(description = "Start of the slot (UTC)", examples = "2026-11-25T13:30:00Z") @NotNull
        Instant startsAt,

        @Schema(
                description = "False to ask without keeping anything, before a place is held; a booking needs a kept "
                        + "check. True when left out",
                examples = "true")
        @Nullable
        Boolean kept) {

    boolean isKept() {
        return kept == null || kept;
    }
}
