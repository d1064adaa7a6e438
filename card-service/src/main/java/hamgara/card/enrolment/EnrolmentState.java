package hamgara.card.enrolment;

/// Where an enrolment stands. An application is decided as it comes in, so none stays merely applied or approved.
public enum EnrolmentState {
    /// The desk has to look.
    UNDER_REVIEW,
    /// The desk asked the person for something.
    NEEDS_EVIDENCE,
    /// Waits for the start of the programme or for a place.
    WAITLISTED,
    ACTIVE,
    SUSPENDED,
    /// Past its end and still counting.
    GRACE,
    EXPIRED,
    WITHDRAWN,
    /// The desk said no.
    REJECTED,
    /// The rules said no.
    REFUSED;

    /// Nothing follows any more.
    boolean isFinal() {
        return switch (this) {
            case EXPIRED, WITHDRAWN, REJECTED, REFUSED -> true;
            case UNDER_REVIEW, NEEDS_EVIDENCE, WAITLISTED, ACTIVE, SUSPENDED, GRACE -> false;
        };
    }

    /// Holds a place where places are counted.
    boolean holdsPlace() {
        return this == ACTIVE || this == SUSPENDED || this == GRACE;
    }
}
