package hamgara.forum.opinion;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the groups of a hall agree, with every number it is worked out from.
@Schema(
        name = "CommonGround",
        description =
                "Where the groups of a hall agree. For now a group is the people who named the same area of their "
                        + "own accord. Groups under the smallest size are put together into one without an area, which is left "
                        + "out while it is too small itself. The numbers shown are all it takes to work it out again.")
record CommonGround(
        @Schema(description = "The hall.") UUID hallId,

        @Schema(description = "How it was worked out.", examples = "declared-area-1")
        String method,

        @Schema(description = "People a group needs to be shown.", examples = "5")
        int smallestGroup,

        @Schema(description = "The groups, largest first.") List<Group> groups,

        @Schema(description = "The statements, strongest common ground first.")
        List<StatementGround> statements) {

    /// People who named the same area.
    @Schema(name = "OpinionGroup")
    record Group(
            @Schema(
                    description = "The area; absent for the group put together from small ones.",
                    examples = "0614021281")
            @Nullable
            String areaCode,

            @Schema(description = "People in it who voted.", examples = "12")
            int people) {}

    /// A statement and what the groups say to it.
    @Schema(name = "StatementGround")
    record StatementGround(
            @Schema(description = "The statement.") UUID statementId,
            @Schema(description = "Its text.") String text,

            @Schema(description = "People who agree.", examples = "14")
            int agree,

            @Schema(description = "People who disagree.", examples = "3")
            int disagree,

            @Schema(description = "People who passed.", examples = "1")
            int pass,

            @Schema(
                    description =
                            "Group-informed consensus from 0 to 1: the product over the groups shown of (agree + 1) / "
                                    + "(votes + 2). Absent while no group is large enough.",
                    examples = "0.62")
            @Nullable
            Double consensus,

            @Schema(description = "What each group says, in the order of `groups`.")
            List<GroupVotes> groups) {}

    /// Votes of one group on one statement.
    @Schema(name = "GroupVotes")
    record GroupVotes(
            @Schema(description = "The area; absent for the group put together from small ones.") @Nullable
            String areaCode,

            @Schema(description = "People who agree.", examples = "9")
            int agree,

            @Schema(description = "People who disagree.", examples = "1")
            int disagree,

            @Schema(description = "People who passed.", examples = "0")
            int pass) {

        double agreement() {
            return (agree + 1.0) / (agree + disagree + pass + 2.0);
        }
    }
}
