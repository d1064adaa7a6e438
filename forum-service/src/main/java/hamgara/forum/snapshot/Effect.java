package hamgara.forum.snapshot;

import java.util.List;
import java.util.UUID;

/// A map with and without some of its people, both worked out from votes alone so that they can be
/// compared.
public record Effect(Side all, Side without) {

    private static final int SHOWN = 5;

    /// One of the two maps: people, sizes of the groups that are shown, and what the groups share most.
    public record Side(int voters, List<Integer> groups, int hiddenGroups, List<UUID> commonGround) {

        static Side of(MapView map) {
            return new Side(
                    map.voters(),
                    map.groups().stream().map(MapView.Group::people).toList(),
                    map.hiddenGroups(),
                    map.statements().stream()
                            .filter(entry -> !entry.out() && entry.consensusAgree() != null)
                            .sorted((one, other) -> Double.compare(agreed(other), agreed(one)))
                            .limit(SHOWN)
                            .map(MapView.Entry::statementId)
                            .toList());
        }

        private static double agreed(MapView.Entry entry) {
            Double agree = entry.consensusAgree();
            return agree == null ? 0 : agree;
        }
    }
}
