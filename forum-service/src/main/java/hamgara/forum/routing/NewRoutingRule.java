package hamgara.forum.routing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The agency a subject goes to from now on.
@Schema(name = "NewRoutingRule")
record NewRoutingRule(
        @Schema(
                description = "Code of an agency with an office in the county.",
                examples = "EDUCATION",
                required = true)
        @NotNull
        @Pattern(regexp = "[A-Z_]{2,40}")
        String agency,

        @Schema(
                description = "One office of it that serves the area; without it the office of the county.",
                examples = "MUNICIPALITY-SHUSH")
        @Pattern(regexp = "[A-Z0-9-]{2,40}")
        @Nullable
        String office) {}
