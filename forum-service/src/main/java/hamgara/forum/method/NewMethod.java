package hamgara.forum.method;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The next edition of a communication method.
@Schema(name = "NewCommunicationMethod")
record NewMethod(
        @Schema(description = "Names of the method.", required = true) @Valid @NotNull
        Names names,

        @Schema(
                description = "What it is for, in Persian, at most 500 characters.",
                examples = "گفت‌وگوی رو در رو با مدیر دستگاه",
                required = true)
        @NotBlank
        @Size(max = 500)
        String purpose,

        @Schema(
                description = "Its steps in their order, in Persian.",
                examples = "[\"دعوت\",\"برگزاری\",\"تهیهٔ صورت‌جلسه\"]",
                required = true)
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotBlank @Size(max = 200) String> steps,

        @Schema(
                description = "The document it ends with, in Persian, at most 200 characters.",
                examples = "صورت‌جلسهٔ امضاشده",
                required = true)
        @NotBlank
        @Size(max = 200)
        String output) {}
