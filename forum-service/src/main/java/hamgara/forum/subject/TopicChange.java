package hamgara.forum.subject;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a topic stands and how much it weighs from some instant on.
@Schema(name = "TopicChange")
record TopicChange(
        @Schema(description = "The topic it stands below; absent at the top.", examples = "EDUCATION")
        @Pattern(regexp = "[A-Z][A-Z_]{1,39}")
        @Nullable
        String parent,

        @Schema(description = "Its names.", required = true) @Valid @NotNull
        Names names,

        @Schema(description = "Place in lists and agendas: 1 comes first.", examples = "2", required = true)
        @NotNull
        @Min(1)
        @Max(1_000)
        Integer weight,

        @Schema(description = "From when; now when left out.", examples = "2027-03-21T00:00:00Z") @Nullable
        Instant validFrom,

        @Schema(
                description = "Why; it stands in the audit record.",
                examples = "مصوبهٔ شورای برنامه‌ریزی",
                required = true)
        @NotBlank
        @Size(max = 500)
        String reason) {}
