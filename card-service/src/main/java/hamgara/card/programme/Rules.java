package hamgara.card.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who may take part, by one version of a programme.
@Schema(name = "EligibilityRules", description = "Who may take part.")
public record Rules(
        @Schema(description = "Youngest age in full Jalali years on the day of application", examples = "15")
        @NotNull
        @Min(0)
        @Max(150)
        Integer ageMin,

        @Schema(description = "Oldest age in full Jalali years on the day of application", examples = "30")
        @NotNull
        @Min(0)
        @Max(150)
        Integer ageMax,

        @Schema(
                description = "SCI codes; somebody living in one of them or inside it is covered",
                examples = "[\"0614\"]")
        @NotEmpty
        @Size(max = 200)
        List<@Pattern(regexp = "[0-9]{2,16}") String> areas,

        @Schema(description = "Younger people need a guardian's consent; absent when nobody does", examples = "18")
        @Min(0)
        @Max(18)
        @Nullable
        Integer guardianConsentUnder) {}
