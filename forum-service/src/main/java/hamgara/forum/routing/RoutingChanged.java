package hamgara.forum.routing;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From now on a subject goes elsewhere, in a county or one area of it.
record RoutingChanged(
        UUID rule,
        String county,
        String subjectCode,
        @Nullable String area,
        String agency,
        @Nullable String office) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.routing-changed.v1";
    }

    @Override
    public UUID subject() {
        return rule;
    }
}
