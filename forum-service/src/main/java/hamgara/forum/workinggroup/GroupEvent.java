package hamgara.forum.workinggroup;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a working group.
sealed interface GroupEvent extends Event {

    UUID group();

    @Override
    default UUID subject() {
        return group();
    }

    /// It was set up.
    record GroupSetUp(UUID group, String county, String code, OfficialParent officialParent, int cadenceDays)
            implements GroupEvent {
        @Override
        public String type() {
            return "hamgara.forum.group-set-up.v1";
        }
    }

    /// It has not met for more than one and a half times its days.
    record GroupLate(UUID group, String county, String code, int days, int cadenceDays) implements GroupEvent {
        @Override
        public String type() {
            return "hamgara.forum.group-late.v1";
        }
    }
}
