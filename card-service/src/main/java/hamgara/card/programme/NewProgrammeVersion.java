package hamgara.card.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Drafts a further version.
@Schema(name = "NewProgrammeVersion")
record NewProgrammeVersion(
        @NotNull @Valid Rules rules,

        @Schema(description = "One for each category at most") @NotEmpty @Size(max = 20)
        List<@Valid @NotNull Entitlement> entitlements) {}
