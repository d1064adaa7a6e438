package hamgara.forum.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The nearest proposals, best first.
@Schema(name = "SimilarProposals", description = "At most ten, best first.")
public record SimilarProposals(
        @Schema(description = "The nearest proposals.") List<SimilarMatch> items) {}
