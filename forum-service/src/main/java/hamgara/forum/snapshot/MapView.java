package hamgara.forum.snapshot;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A map of opinions, as it is kept and shown.
@Schema(
        name = "OpinionMap",
        description =
                "Who stands together, what they share, and every number it follows from. Groups under the smallest "
                        + "size are left out with all that is said of them, and with so many from the edge of the largest "
                        + "group that they cannot be counted.")
record MapView(
        @Schema(description = "People who voted.", examples = "536")
        int voters,

        @Schema(description = "Of these, people whose group is shown.", examples = "441")
        int placed,

        @Schema(description = "Votes counted.", examples = "29719")
        int votes,

        @Schema(description = "The groups that are large enough, by number.")
        List<Group> groups,

        @Schema(description = "How many groups are too small to be shown.", examples = "0")
        int hiddenGroups,

        @Schema(
                description = "Why there is no group or only one: NOBODY_PLACED, NO_DIFFERENCE, GROUPS_TOO_SMALL.",
                examples = "NO_DIFFERENCE")
        @Nullable
        String why,

        @Schema(description = "How well each number of groups fits.")
        List<Fit> fits,

        @Schema(description = "Statements most people agree with, strongest first; at most five.")
        List<UUID> majorityAgree,

        @Schema(description = "Statements most people disagree with, strongest first; at most five.")
        List<UUID> majorityDisagree,

        @Schema(description = "The statements somebody voted on, in the order of the first vote: the columns.")
        List<Entry> statements) {

    /// People who stand together.
    @Schema(name = "OpinionGroup")
    record Group(
            @Schema(description = "Its number in this map.", examples = "0")
            int group,

            @Schema(description = "People in it.", examples = "371")
            int people,

            @Schema(description = "Middle of its people along the first component.", examples = "-0.42")
            double x,

            @Schema(description = "Middle of its people along the second component.", examples = "0.17")
            double y,

            @Schema(description = "Up to five statements that stand for it; agreed ones first.")
            List<Stands> representative) {}

    /// A statement that stands for a group.
    @Schema(name = "RepresentativeStatement")
    record Stands(
            @Schema(description = "The statement.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
            UUID statementId,

            @Schema(description = "AGREE or DISAGREE: what the group says to it.", examples = "AGREE")
            String says,

            @Schema(description = "People of the group who say so.", examples = "47")
            int success,

            @Schema(description = "People of the group who answered.", examples = "64")
            int trials,

            @Schema(description = "(success + 1) / (trials + 2).", examples = "0.727")
            double share,

            @Schema(description = "How far the share is from one half, a z score.", examples = "3.84")
            double shareTest,

            @Schema(description = "The share over that of all other groups together.", examples = "6.02")
            double ratio,

            @Schema(description = "How far the two are apart, a z score.", examples = "10.39")
            double ratioTest,

            @Schema(description = "Whether it stands here as what the group agrees with most.", examples = "true")
            boolean bestAgree) {}

    /// How well a number of groups fits.
    @Schema(name = "OpinionFit")
    record Fit(
            @Schema(description = "Number of groups.", examples = "2")
            int groups,

            @Schema(description = "Mean silhouette, from -1 to 1.", examples = "0.52")
            double silhouette) {}

    /// A statement and what follows for it.
    @Schema(name = "OpinionStatement")
    record Entry(
            @Schema(description = "The statement.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
            UUID statementId,

            @Schema(
                    description = "Whether it is moderated out: answered with 0 by everybody, votes kept.",
                    examples = "false")
            boolean out,

            @Schema(description = "Whether that is because it is about the conversation itself.", examples = "false")
            boolean meta,

            @Schema(description = "People who agree.", examples = "252")
            int agree,

            @Schema(description = "People who disagree.", examples = "10")
            int disagree,

            @Schema(description = "People who passed.", examples = "13")
            int pass,

            @Schema(description = "Mean of the answers: 1 agree, -1 disagree, 0 pass.", examples = "0.88")
            double mean,

            @Schema(description = "Its loading in the first component.", examples = "0.031")
            double first,

            @Schema(description = "Its loading in the second component.", examples = "-0.112")
            double second,

            @Schema(description = "How far out somebody stands who agrees with it alone.", examples = "0.27")
            double extremity,

            @Schema(
                    description = "Group-informed consensus: the product over the groups shown of "
                            + "(agree + 1) / (votes + 2). Absent while there is none.",
                    examples = "0.62")
            @Nullable
            Double consensusAgree,

            @Schema(description = "The same with disagree.", examples = "0.002") @Nullable
            Double consensusDisagree,

            @Schema(description = "Weight with which it is asked next.", examples = "1.34")
            double priority,

            @Schema(description = "What each group shown says to it, in the order of `groups`.")
            List<GroupVotes> groups) {}

    /// Votes of one group on one statement.
    @Schema(name = "GroupVotes")
    record GroupVotes(
            @Schema(description = "Number of the group.", examples = "0")
            int group,

            @Schema(description = "People who agree.", examples = "9")
            int agree,

            @Schema(description = "People who disagree.", examples = "1")
            int disagree,

            @Schema(description = "People who passed.", examples = "0")
            int pass) {

        double agreement() {
            return (agree + 1.0) / (agree + disagree + pass + 2.0);
        }

        double disagreement() {
            return (disagree + 1.0) / (agree + disagree + pass + 2.0);
        }
    }
}
