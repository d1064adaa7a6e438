package hamgara.venue.operator;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything that is said of an operator, as it is to be from now on.
@Schema(name = "OperatorChange", description = "All facts of an operator but its code, as they are to be.")
record OperatorChange(
        @Schema(
                description =
                        "Code of the public agency behind it; absent for a private club. Administrators change it.",
                examples = "EDUCATION")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        @Nullable
        String agency,

        @Schema(description = "Its name.") @NotNull @Valid Names names) {}
