package hamgara.forum.vote;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The caller's own vote.
@Schema(name = "NewVote")
record NewVote(
        @Schema(description = "AGREE, DISAGREE or PASS.", examples = "AGREE", required = true) @NotNull
        Vote vote) {}
