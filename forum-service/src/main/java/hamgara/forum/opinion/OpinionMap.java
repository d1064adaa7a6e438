package hamgara.forum.opinion;

import hamgara.forum.hall.Halls;
import hamgara.forum.opinion.CommonGround.Group;
import hamgara.forum.opinion.CommonGround.GroupVotes;
import hamgara.forum.opinion.CommonGround.StatementGround;
import hamgara.forum.opinion.StatementRepository.AreaSize;
import hamgara.forum.opinion.StatementRepository.AreaVotes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Works out where the groups of a hall agree, from the votes alone: the same votes always give the same map.
@ApplicationScoped
class OpinionMap {

    private static final String METHOD = "declared-area-1";

    private final StatementRepository statements;
    private final Halls halls;
    private final int smallestGroup;

    OpinionMap(
            StatementRepository statements,
            Halls halls,
            @ConfigProperty(name = "hamgara.forum.smallest-group") int smallestGroup) {
        this.statements = statements;
        this.halls = halls;
        this.smallestGroup = smallestGroup;
    }

    CommonGround of(UUID hall) {
        halls.facts(hall);
        List<Group> groups = groups(statements.areas(hall));
        Map<UUID, List<AreaVotes>> votes = new LinkedHashMap<>();
        for (AreaVotes row : statements.votes(hall)) {
            votes.computeIfAbsent(row.statement(), _ -> new ArrayList<>()).add(row);
        }
        List<StatementGround> grounds = votes.values().stream()
                .map(rows -> ground(rows, groups))
                .sorted(Comparator.comparingDouble(
                                (StatementGround ground) -> ground.consensus() == null ? 0 : ground.consensus())
                        .reversed()
                        .thenComparing(StatementGround::statementId))
                .toList();
        return new CommonGround(hall, METHOD, smallestGroup, groups, grounds);
    }

    /// Areas that are large enough, and one group of all other people, who named a small area or none.
    private List<Group> groups(List<AreaSize> areas) {
        var groups = new ArrayList<Group>();
        int others = 0;
        for (AreaSize area : areas) {
            if (area.area() != null && area.people() >= smallestGroup) {
                groups.add(new Group(area.area(), area.people()));
            } else {
                others += area.people();
            }
        }
        if (others >= smallestGroup) {
            groups.add(new Group(null, others));
        }
        groups.sort(Comparator.comparingInt(Group::people)
                .reversed()
                .thenComparing(group -> group.areaCode() == null ? "" : group.areaCode()));
        return List.copyOf(groups);
    }

    private static StatementGround ground(List<AreaVotes> rows, List<Group> groups) {
        List<GroupVotes> byGroup = groups.stream()
                .map(group -> votesOf(group.areaCode(), rows, groups))
                .toList();
        Double consensus = byGroup.isEmpty()
                ? null
                : Double.valueOf(
                        byGroup.stream().mapToDouble(GroupVotes::agreement).reduce(1, (a, b) -> a * b));
        return new StatementGround(
                rows.getFirst().statement(),
                rows.getFirst().text(),
                rows.stream().mapToInt(AreaVotes::agree).sum(),
                rows.stream().mapToInt(AreaVotes::disagree).sum(),
                rows.stream().mapToInt(AreaVotes::pass).sum(),
                consensus,
                byGroup);
    }

    private static GroupVotes votesOf(@Nullable String area, List<AreaVotes> rows, List<Group> groups) {
        List<AreaVotes> own = rows.stream()
                .filter(row -> area == null ? !isShown(row.area(), groups) : area.equals(row.area()))
                .toList();
        return new GroupVotes(
                area,
                own.stream().mapToInt(AreaVotes::agree).sum(),
                own.stream().mapToInt(AreaVotes::disagree).sum(),
                own.stream().mapToInt(AreaVotes::pass).sum());
    }

    private static boolean isShown(@Nullable String area, List<Group> groups) {
        return area != null && groups.stream().anyMatch(group -> area.equals(group.areaCode()));
    }
}
