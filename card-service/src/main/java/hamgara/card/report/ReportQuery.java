package hamgara.card.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question that a report answers, as it was asked.
public record ReportQuery(
        Kind kind,
        @Nullable String county,
        @Nullable UUID programme,
        @Nullable String fromMonth,
        @Nullable String toMonth,
        @Nullable String groupBy) {

    /// The reports there are.
    public enum Kind {
        USAGE,
        REACH
    }
}
