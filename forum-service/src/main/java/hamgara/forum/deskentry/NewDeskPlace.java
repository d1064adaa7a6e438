package hamgara.forum.deskentry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A place in a session that a desk asks for or gives up for somebody.
@Schema(name = "NewDeskPlace")
record NewDeskPlace(
        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab", required = true)
        @NotNull
        UUID sessionId,

        @Schema(description = "ASSISTED (somebody came) or PAPER.", examples = "ASSISTED", required = true) @NotNull
        Channel channel,

        @Schema(
                description = "What tells this person from others at the desks. It is not kept: only a keyed digest of "
                        + "it together with the session is, which joins with nothing.",
                examples = "NC-4817",
                required = true)
        @NotBlank
        @Size(max = 100)
        String voice) {}
