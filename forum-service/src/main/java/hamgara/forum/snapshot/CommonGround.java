package hamgara.forum.snapshot;

import hamgara.forum.polis.OpinionMap;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the groups of a hall agree, out of the latest map of its main conversation.
@Schema(
        name = "CommonGround",
        description =
                "Where the groups of a hall agree, out of the latest map of its main conversation. Groups under the "
                        + "smallest size are not shown.")
record CommonGround(
        @Schema(description = "The hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID hallId,

        @Schema(
                description = "Its main conversation; absent before anybody has said anything.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @Nullable
        UUID conversationId,

        @Schema(description = "Number of the map; absent before there is one.", examples = "17") @Nullable
        Integer seq,

        @Schema(description = "How it was worked out.", examples = "polis-1")
        String method,

        @Schema(description = "People a group needs to be shown.", examples = "5")
        int smallestGroup,

        @Schema(description = "The groups shown.") List<Group> groups,

        @Schema(description = "The statements that count, strongest common ground first.")
        List<StatementGround> statements) {

    /// People who stand together.
    @Schema(name = "CommonGroundGroup")
    record Group(
            @Schema(description = "Its number in the map.", examples = "0")
            int group,

            @Schema(description = "People in it.", examples = "12")
            int people) {}

    /// A statement and what the groups say to it.
    @Schema(name = "StatementGround")
    record StatementGround(
            @Schema(description = "The statement.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
            UUID statementId,

            @Schema(description = "People who agree.", examples = "14")
            int agree,

            @Schema(description = "People who disagree.", examples = "3")
            int disagree,

            @Schema(description = "People who passed.", examples = "1")
            int pass,

            @Schema(
                    description =
                            "Group-informed consensus from 0 to 1: the product over the groups shown of (agree + 1) / "
                                    + "(votes + 2). Absent while there is no group to show.",
                    examples = "0.62")
            @Nullable
            Double consensus,

            @Schema(description = "What each group says, in the order of `groups`.")
            List<MapView.GroupVotes> groups) {}

    static CommonGround of(
            UUID hall,
            @Nullable UUID conversation,
            @Nullable Snapshot latest,
            @Nullable MapView map,
            int smallestGroup) {
        return new CommonGround(
                hall,
                conversation,
                latest == null ? null : latest.seq(),
                OpinionMap.ALGORITHM,
                smallestGroup,
                map == null
                        ? List.of()
                        : map.groups().stream()
                                .map(group -> new Group(group.group(), group.people()))
                                .toList(),
                map == null
                        ? List.of()
                        : map.statements().stream()
                                .filter(entry -> !entry.out())
                                .map(CommonGround::ground)
                                .sorted(Comparator.comparingDouble((StatementGround ground) ->
                                                ground.consensus() == null ? 0 : -ground.consensus())
                                        .thenComparing(StatementGround::statementId))
                                .toList());
    }

    private static StatementGround ground(MapView.Entry entry) {
        return new StatementGround(
                entry.statementId(),
                entry.agree(),
                entry.disagree(),
                entry.pass(),
                entry.consensusAgree(),
                entry.groups());
    }
}
