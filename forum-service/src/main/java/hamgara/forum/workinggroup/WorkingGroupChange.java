package hamgara.forum.workinggroup;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What changes of a working group; what is left out stays.
@Schema(name = "WorkingGroupChange")
record WorkingGroupChange(
        @Schema(description = "Names of the group.") @Valid @Nullable
        Names names,

        @Schema(description = "Agency that keeps its papers.", examples = "EDUCATION")
        @Pattern(regexp = "[A-Z_]{2,40}")
        @Nullable
        String secretaryAgency,

        @Schema(
                description = "The official working group of the province under which it stands.",
                examples = "EDUCATION_RESEARCH")
        @Nullable
        OfficialParent officialParent,

        @Schema(description = "What it is for.", examples = "پیشگیری از ترک تحصیل و پیوند مدرسه و محله")
        @Size(max = 2000)
        @Nullable
        String mandate,

        @Schema(description = "Days from one meeting to the next.", examples = "14") @Min(1) @Max(366) @Nullable
        Integer cadenceDays) {}
