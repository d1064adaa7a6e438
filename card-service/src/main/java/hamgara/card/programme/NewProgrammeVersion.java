package hamgara.card.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Drafts a further version.
@Schema(name = "NewProgrammeVersion")
record NewProgrammeVersion(
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
    NewProgrammeVersion {
        terms = terms == null ? Terms.NONE : terms;
    }
}
