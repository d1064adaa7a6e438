package hamgara.forum.deskentry;

import hamgara.forum.vote.Vote;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A vote on a statement that a desk enters.
@Schema(name = "NewDeskVote")
record NewDeskVote(
        @Schema(description = "The statement.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab", required = true)
        @NotNull
        UUID statementId,

        @Schema(description = "AGREE, DISAGREE or PASS.", examples = "AGREE", required = true) @NotNull
        Vote vote,

        @Schema(description = "ASSISTED (somebody came) or PAPER.", examples = "ASSISTED", required = true) @NotNull
        Channel channel,

        @Schema(
                description = "What tells this person from others at the desks. It is not kept: only a keyed digest of "
                        + "it together with the statement is, which joins with nothing.",
                examples = "NC-4817",
                required = true)
        @NotBlank
        @Size(max = 100)
        String voice) {}
