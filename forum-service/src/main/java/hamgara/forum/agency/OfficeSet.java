package hamgara.forum.agency;

import hamgara.kit.outbox.Event;
import java.util.List;
import java.util.UUID;

/// An office is there, or serves other areas than before.
public record OfficeSet(UUID id, String office, String kind, String county, List<String> areas) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.office-set.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
