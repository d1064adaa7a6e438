package hamgara.forum.volunteering;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Hours somebody gave.
@Schema(name = "NewContribution")
record NewContribution(
        @Schema(
                description = "The hall it was for.",
                examples = "0198c0de-0000-7000-8000-00000000000b",
                required = true)
        @NotNull
        UUID hallId,

        @Schema(description = "The organisation it was given to; without one, the hall's secretary confirms it.")
        @Nullable
        UUID organisationId,

        @Schema(description = "Language of `task`.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        String lang,

        @Schema(description = "What was done.", examples = "مسئول سالن در دو عصر", required = true)
        @NotBlank
        @Size(max = 300)
        String task,

        @Schema(description = "Hours, to the quarter.", examples = "2.5", required = true)
        @NotNull
        @DecimalMin("0.25")
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hours,

        @Schema(description = "On which day in Tehran.", examples = "2026-11-20", required = true) @NotNull
        LocalDate onDay) {}
