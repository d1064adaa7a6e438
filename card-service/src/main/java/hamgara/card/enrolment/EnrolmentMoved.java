package hamgara.card.enrolment;

import java.util.UUID;

/// Told inside the service, in the transaction of the change: an enrolment came to a state.
public record EnrolmentMoved(UUID enrolment, EnrolmentState state) {

    /// Whether it counts.
    public boolean isActive() {
        return state == EnrolmentState.ACTIVE || state == EnrolmentState.GRACE;
    }

    /// Whether nothing follows any more; who wants to take part again applies anew.
    public boolean isOver() {
        return state.isFinal();
    }
}
