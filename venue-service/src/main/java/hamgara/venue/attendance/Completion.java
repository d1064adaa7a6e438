package hamgara.venue.attendance;

import hamgara.venue.slot.Slots;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Ends what is over with its slot, on every instance.
@ApplicationScoped
class Completion {

    private static final int AT_ONCE = 200;

    private final AttendanceRepository attendance;
    private final Slots slots;

    Completion(AttendanceRepository attendance, Slots slots) {
        this.attendance = attendance;
        this.slots = slots;
    }

    @Scheduled(every = "{hamgara.attendance.complete}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void complete() {
        attendance.completeEnded(AT_ONCE);
        attendance.forgetAbandoned().forEach(kept -> slots.letOut(kept.slot(), kept.party()));
    }
}
