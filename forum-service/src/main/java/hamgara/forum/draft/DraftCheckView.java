package hamgara.forum.draft;

import hamgara.forum.checker.Advice;
import hamgara.forum.similar.SimilarMatch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a draft needs, what would make it clearer, and what is there already.
@Schema(name = "DraftCheck", description = "What a draft needs, what would make it clearer, and what is there already.")
record DraftCheckView(
        @Schema(
                description = "What has to be written before it can be published; empty when nothing.",
                examples = "[\"whoBenefits\"]")
        List<String> missing,

        @Schema(description = "What would make it clearer; it never stands in the way.")
        List<Advice> advice,

        @Schema(description = "At most ten proposals of the hall like it, best first.")
        List<SimilarMatch> similar) {}
