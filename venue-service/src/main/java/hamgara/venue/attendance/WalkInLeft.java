package hamgara.venue.attendance;

import hamgara.kit.outbox.Event;
import hamgara.venue.attendance.AttendanceRepository.WalkedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Those who came without a booking left.
record WalkInLeft(
        UUID walkIn,
        UUID slot,
        int party,
        String venue,
        @Nullable String county) implements Event {

    static WalkInLeft of(WalkedIn people) {
        return new WalkInLeft(people.id(), people.slot(), people.party(), people.venue(), people.county());
    }

    @Override
    public String type() {
        return "hamgara.venue.walk-in-left.v1";
    }

    @Override
    public UUID subject() {
        return walkIn;
    }
}
