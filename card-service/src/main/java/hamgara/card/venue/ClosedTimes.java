package hamgara.card.venue;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a venue is closed: stretches in the order of time that neither overlap nor touch.
public record ClosedTimes(List<Stretch> stretches) {

    private static final ClosedTimes NONE = new ClosedTimes(List.of());

    /// Closed from the first instant up to, not including, the second.
    public record Stretch(Instant from, Instant until) {}

    static ClosedTimes none() {
        return NONE;
    }

    /// From `venue.closed`.
    public static ClosedTimes of(@Nullable Array column) throws SQLException {
        if (column == null) {
            return NONE;
        }
        Long[] moments = (Long[]) column.getArray();
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < moments.length; i += 2) {
            stretches.add(new Stretch(Instant.ofEpochMilli(moments[i]), Instant.ofEpochMilli(moments[i + 1])));
        }
        return new ClosedTimes(List.copyOf(stretches));
    }

    /// When the venue opens again after an instant at which it is closed; empty when it is open then.
    public Optional<Instant> opensAfter(Instant at) {
        return stretches.stream()
                .filter(stretch -> !at.isBefore(stretch.from()) && at.isBefore(stretch.until()))
                .map(Stretch::until)
                .findFirst();
    }
}
