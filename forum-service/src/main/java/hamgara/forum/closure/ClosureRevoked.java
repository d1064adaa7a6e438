package hamgara.forum.closure;

import hamgara.kit.outbox.Event;
import java.util.List;
import java.util.UUID;

/// Offices will be open after all; inside this service, the sign to work out due dates again.
public record ClosureRevoked(UUID notice, List<String> counties) implements Event {

    public ClosureRevoked {
        counties = List.copyOf(counties);
    }

    @Override
    public String type() {
        return "hamgara.forum.closure-revoked.v1";
    }

    @Override
    public UUID subject() {
        return notice;
    }
}
