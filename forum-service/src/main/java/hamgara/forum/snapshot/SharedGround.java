package hamgara.forum.snapshot;

import java.util.List;
import java.util.UUID;

/// What the groups shown by a map say to the statements that count, strongest common ground first.
public record SharedGround(int seq, List<Shared> statements) {

    /// A statement with the share of each group that agrees: (agree + 1) / (votes + 2).
    public record Shared(UUID statement, double consensus, List<Support> support) {

        public double least() {
            return support.stream().mapToDouble(Support::share).min().orElse(0);
        }
    }

    /// What one group says.
    public record Support(int group, double share) {}
}
