package hamgara.card.programme;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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

        @Schema(description = "One for each category at most") @NotEmpty @Size(max = 20)
        List<@Valid @NotNull Entitlement> entitlements) {}
