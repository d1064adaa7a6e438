package hamgara.forum.resolution;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// The owner says that a resolution is done.
record ResolutionDoneClaimed(UUID resolution, String county, String ownerAgency, int evidence) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.resolution-done-claimed.v1";
    }

    @Override
    public UUID subject() {
        return resolution;
    }
}
