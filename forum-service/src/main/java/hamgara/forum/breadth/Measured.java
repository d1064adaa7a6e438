package hamgara.forum.breadth;

import hamgara.forum.snapshot.GroupsNow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How widely groups support something: in each the share (E + 1) / (N + 2) of its N people of whom E do, so that
/// groups
/// of few people say less; the least of the shares, and their product.
record Measured(
        int seq,
        int groups,
        boolean complete,
        @Nullable Double least,
        @Nullable Double product) {

    static Measured of(GroupsNow groups, Map<Integer, Integer> supporters) {
        if (groups.people().isEmpty()) {
            return new Measured(groups.seq(), 0, groups.complete(), null, null);
        }
        double least = 1;
        double product = 1;
        for (var group : groups.people().entrySet()) {
            // a map that comes out meanwhile may have put more people there than this one knows
            int those = Math.min(supporters.getOrDefault(group.getKey(), 0), group.getValue());
            double share = (those + 1.0) / (group.getValue() + 2.0);
            least = Math.min(least, share);
            product *= share;
        }
        return new Measured(groups.seq(), groups.people().size(), groups.complete(), least, product);
    }

    /// A group that is too small to be shown stands in the way: nobody could see why a proposal came in.
    boolean reaches(double breadth) {
        return complete && groups > 1 && least != null && least >= breadth;
    }
}
