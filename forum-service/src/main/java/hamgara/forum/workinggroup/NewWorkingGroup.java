package hamgara.forum.workinggroup;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A working group to be set up.
@Schema(name = "NewWorkingGroup")
record NewWorkingGroup(
        @Schema(description = "County.", examples = "0614", required = true) @NotNull @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "Code, of its own in the county.", examples = "WG-EDU", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{2,20}")
        String code,

        @Schema(description = "Names of the group.", required = true) @Valid @NotNull
        Names names,

        @Schema(description = "Agency that keeps its papers.", examples = "EDUCATION", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z_]{2,40}")
        String secretaryAgency,

        @Schema(
                description = "The official working group of the province under which it stands.",
                examples = "EDUCATION_RESEARCH",
                required = true)
        @NotNull
        OfficialParent officialParent,

        @Schema(
                description = "What it is for, at most 2000 characters.",
                examples = "پیشگیری از ترک تحصیل و پیوند مدرسه و محله")
        @Size(max = 2000)
        @Nullable
        String mandate,

        @Schema(
                description = "Days from one meeting to the next; 30 when left out.",
                examples = "14",
                defaultValue = "30")
        @Min(1)
        @Max(366)
        @Nullable
        Integer cadenceDays) {}
