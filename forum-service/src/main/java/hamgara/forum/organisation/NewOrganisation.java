package hamgara.forum.organisation;

import hamgara.kit.text.Digits;
import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A profile to be entered.
@Schema(name = "NewOrganisation")
record NewOrganisation(
        @Schema(description = "Statistical code of its county.", examples = "0614", required = true)
        @NotNull
        @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "What it is.", examples = "ASSOCIATION", required = true) @NotNull
        OrganisationKind kind,

        @Schema(description = "Its names.", required = true) @Valid @NotNull
        Names names,

        @Schema(description = "Language of `about`.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        String lang,

        @Schema(description = "What it does.", examples = "آموزش شنا به کودکان", required = true)
        @NotBlank
        @Size(max = 1000)
        String about) {

    /// Takes a code as it is typed, in any digits.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewOrganisation {
        county = county == null ? null : Digits.typedNumber(county);
    }
}
