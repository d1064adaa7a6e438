package hamgara.forum.hall;

import hamgara.forum.policy.PolicyTerms;
import hamgara.kit.text.Digits;
import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A hall to be opened.
@Schema(name = "NewHall")
record NewHall(
        @Schema(description = "Statistical code of the county, four digits.", examples = "0614", required = true)
        @NotNull
        @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "COUNTY (usual) or NEIGHBOURHOOD.", examples = "COUNTY")
        HallFacts.@Nullable Kind kind,

        @Schema(
                description =
                        "Of a hall of a neighbourhood: the code of its town, village or district, or the id of the "
                                + "neighbourhood.")
        @Pattern(regexp = "[0-9]{6,16}|[0-9a-f-]{36}")
        @Nullable
        String areaCode,

        @Schema(
                description = "PUBLIC (usual), VISIBLE_ONLY (members take part), PRIVATE (others do not learn of it).",
                examples = "PUBLIC")
        HallFacts.@Nullable Visibility visibility,

        @Schema(description = "The hall's names; without them it carries those of its county or area.") @Valid @Nullable
        Names names,

        @Schema(description = "The first policy; without it the usual one.") @Valid @Nullable
        PolicyTerms policy) {

    /// Takes codes as they are typed, in any digits.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewHall {
        county = county == null ? null : Digits.typedNumber(county);
        areaCode = areaCode == null ? null : Digits.fold(areaCode).strip();
    }

    HallFacts.Kind kindOrUsual() {
        return kind == null ? HallFacts.Kind.COUNTY : kind;
    }

    HallFacts.Visibility visibilityOrUsual() {
        return visibility == null ? HallFacts.Visibility.PUBLIC : visibility;
    }
}
