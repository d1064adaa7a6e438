package hamgara.venue.operator;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An operator to register.
@Schema(name = "NewOperator", description = "An office, school or club that runs venues.")
record NewOperator(
        @Schema(
                description = "Stable short name: Latin letters, digits and hyphens; never changes.",
                examples = "shush-schools")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
        String code,

        @Schema(
                description =
                        "Code of the public agency behind it, the `agency` of its people's tokens; absent for a private club.",
                examples = "EDUCATION")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        @Nullable
        String agency,

        @Schema(description = "Its name.") @NotNull @Valid Names names) {}
