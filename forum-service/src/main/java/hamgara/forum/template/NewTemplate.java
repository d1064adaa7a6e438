package hamgara.forum.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Words to begin an answer with.
@Schema(name = "NewAnswerTemplate")
record NewTemplate(
        @Schema(description = "Decision it is for, as in an answer.", examples = "NEEDS_STUDY", required = true)
        @NotNull
        @Pattern(regexp = "ACCEPT|ACCEPT_IN_PART|REJECT|ALREADY_DONE|OUT_OF_COMPETENCE|NEEDS_STUDY")
        String decision,

        @Schema(description = "Name, in Persian.", examples = "نیاز به بازدید", required = true)
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(
                description = "Words of the reason, in Persian, at most 6000 characters.",
                examples = "پس از بازدید کارشناس پاسخ داده می‌شود.",
                required = true)
        @NotBlank
        @Size(max = 6000)
        String reason,

        @Schema(description = "Words of the plan, in Persian, at most 6000 characters.", examples = "بازدید تا ده روز.")
        @Size(max = 6000)
        @Nullable
        String plan) {}
