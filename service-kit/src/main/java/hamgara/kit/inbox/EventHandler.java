package hamgara.kit.inbox;

import java.util.Set;

/// The effect that facts of other services have here. An application-scoped bean.
public interface EventHandler {

    /// Full event types, such as `hamgara.venue.venue-registered.v1`.
    Set<String> types();

    /// Runs once per event id, in the transaction that also remembers the id. Must not call anybody.
    void on(ReceivedEvent event);
}
