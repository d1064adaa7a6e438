package hamgara.venue.closure;

import java.util.List;
import java.util.UUID;

/// Closures were taken back; heard inside the transaction that did it.
public record TimeReopened(List<UUID> closures) {

    public TimeReopened {
        closures = List.copyOf(closures);
    }
}
