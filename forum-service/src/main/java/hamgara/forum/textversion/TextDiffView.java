package hamgara.forum.textversion;

import hamgara.forum.wording.WordDiff;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What changed from one wording to another.
@Schema(name = "TextDiff", description = "What changed from one wording of a proposal to another, part by part.")
record TextDiffView(
        @Schema(description = "The wording before.", examples = "1")
        int from,

        @Schema(description = "The wording after.", examples = "2")
        int to,

        @Schema(description = "The parts that are not the same in both, in the order of the form.")
        List<Part> parts) {

    /// One part that changed.
    @Schema(name = "TextDiffPart", description = "One part that changed.")
    record Part(
            @Schema(description = "Its name.", examples = "whatShouldBeDone")
            String part,

            @Schema(
                    description =
                            "Its words in reading order: SAME and ADDED make the text after, SAME and REMOVED the "
                                    + "text before.")
            List<WordDiff.Run> runs) {}
}
