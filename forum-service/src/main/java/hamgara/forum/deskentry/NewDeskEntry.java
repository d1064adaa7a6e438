package hamgara.forum.deskentry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A voice for a proposal that a desk enters.
@Schema(name = "NewDeskEntry")
record NewDeskEntry(
        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b", required = true)
        @NotNull
        UUID proposalId,

        @Schema(description = "ASSISTED (somebody came) or PAPER.", examples = "ASSISTED", required = true) @NotNull
        Channel channel,

        @Schema(
                description =
                        "What tells this person from others at the desks, such as the number of the document that was "
                                + "shown. It is not kept: only a keyed digest of it together with the proposal is, which joins with "
                                + "nothing.",
                examples = "NC-4817",
                required = true)
        @NotBlank
        @Size(max = 100)
        String voice) {}
