package hamgara.forum.scope;

import hamgara.kit.text.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person is concerned with from now on.
@Schema(name = "NewScope", description = "All of it; an empty list leaves its side open.")
record NewScope(
        @Schema(
                description = "Codes of areas (a county of four digits is one) or ids of neighbourhoods.",
                examples = "[\"0614\"]",
                required = true)
        @NotNull
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[0-9]{4,16}|[0-9a-f-]{36}") String> areas,

        @Schema(description = "Codes of subjects.", examples = "[\"EDUCATION\"]", required = true)
        @NotNull
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String> subjects) {

    /// Takes codes as they are typed, in any digits.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewScope {
        areas = areas == null
                ? null
                : areas.stream()
                        .map(area -> area == null ? null : Digits.fold(area).strip())
                        .toList();
    }
}
