package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The question whether a hall has proposals like this already, and its answer.
final class SimilarProposals {

    private SimilarProposals() {}

    /// What an author is about to write.
    @Schema(name = "SimilarProposalQuestion")
    record Question(
            @Schema(description = "The hall.", required = true) @NotNull
            UUID hallId,

            @Schema(description = "The title in mind.", examples = "حیاط مدرسه عصرها باز باشد", required = true)
            @NotBlank
            @Size(max = 120)
            String title,

            @Schema(description = "What should be done, as far as it is written.") @Size(max = 2000) @Nullable
            String text) {}

    /// The nearest proposals, best first.
    @Schema(name = "SimilarProposals", description = "At most ten, best first.")
    record Answer(
            @Schema(description = "The nearest proposals.") List<Match> items) {}

    /// One proposal like it.
    @Schema(name = "SimilarProposal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Match(
            @Schema(description = "Id of the proposal.") UUID id,
            @Schema(description = "Its title.") String title,
            @Schema(description = "Where it stands.") ProposalState state,
            @Schema(description = "People who support it.") int supporters,

            @Schema(description = "How alike, from 0 to 1, by the letters of title and text.", examples = "0.82")
            double score) {}
}
