package hamgara.card.programme;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Drafts a programme with its first version.
@Schema(name = "NewProgramme")
record NewProgramme(
        @Schema(description = "Short code, unique", examples = "CARD-YOUTH")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}")
        String code,

        @NotNull @Valid Names names,

        @Schema(description = "SCI code of the county it belongs to", examples = "0614")
        @NotNull
        @Pattern(regexp = "[0-9]{4}")
        String county,

        @NotNull @Valid Rules rules,

        @Schema(
                description =
                        "Free entries, one for each category at most; may be empty beside an allowance or a discount")
        @Size(max = 20)
        @NotNull
        List<@Valid @NotNull Entitlement> entitlements,

        @Schema(description = "Everything else; nothing more than free entries when left out") @Valid
        Terms terms) {

    /// Takes absent terms for none.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewProgramme {
        terms = terms == null ? Terms.NONE : terms;
    }

    NewProgrammeVersion firstVersion() {
        return new NewProgrammeVersion(rules, entitlements, terms);
    }
}
