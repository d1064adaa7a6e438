package hamgara.forum.invalidation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A batch of supports to be taken out.
@Schema(name = "NewInvalidation", description = "A batch of supports to be taken out.")
record NewInvalidation(
        @Schema(description = "The hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac", required = true) @NotNull
        UUID hallId,

        @Schema(description = "Its name.", examples = "شبکهٔ یک دفتر، صبح ۲۹ آبان", required = true)
        @NotBlank
        @Size(max = 120)
        String name,

        @Schema(
                description = "Why these were not given freely.",
                examples = "چهل پشتیبانی در شش دقیقه از یک دفتر آمد.",
                required = true)
        @NotBlank
        @Size(max = 2000)
        String reason,

        @Schema(description = "Which supports.", required = true) @NotNull @Valid
        Pattern conditions) {}
