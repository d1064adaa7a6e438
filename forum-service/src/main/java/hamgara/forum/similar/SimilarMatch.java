package hamgara.forum.similar;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One proposal like it, and why.
@Schema(name = "SimilarProposal", description = "A proposal like the one in mind, and why.")
public record SimilarMatch(
        @Schema(description = "Id of the proposal.") UUID id,
        @Schema(description = "Its title.") String title,

        @Schema(description = "Where it stands.", examples = "PUBLISHED")
        String state,

        @Schema(description = "People who support it.", examples = "12")
        int supporters,

        @Schema(
                description =
                        "How alike in all, from 0 to 1: letters count half, words three tenths, the same subject and "
                                + "the same area a tenth each; what was not asked does not count.",
                examples = "0.82")
        double score,

        @Schema(description = "How alike by the letters of title and text, without spaces.", examples = "0.9")
        double letters,

        @Schema(description = "Share of the words in mind that it uses too.", examples = "0.75")
        double words,

        @Schema(description = "It is of the subject asked for.", examples = "true")
        boolean sameSubject,

        @Schema(description = "It is about the area asked for.", examples = "false")
        boolean sameArea) {}
