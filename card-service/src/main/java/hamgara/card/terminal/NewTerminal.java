package hamgara.card.terminal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A venue's wish for a terminal.
@Schema(name = "NewTerminal")
record NewTerminal(
        @Schema(description = "Code of the venue it stands in", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @Schema(description = "What the staff call it; no name of a person", examples = "Entrance 1")
        @NotBlank
        @Size(max = 60)
        String label,

        @Schema(description = "What it may do", examples = "[\"VALIDATE\", \"REDEEM\", \"OFFLINE\"]") @NotEmpty
        Set<@NotNull Scope> scopes) {}
