package hamgara.forum.workinggroup;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        String secretaryAgency) {}
