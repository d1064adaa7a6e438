package hamgara.card.showing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks for a code.
@Schema(name = "NewSmsCode")
record NewSmsCode(
        @Schema(description = "The one venue where the code will count", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode) {}
