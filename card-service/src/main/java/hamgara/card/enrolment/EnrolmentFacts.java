package hamgara.card.enrolment;

import hamgara.card.person.PersonFacts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What cards, pockets and uses have to know of an enrolment.
///
/// `usableUntil` is the last day it counts, grace included; from `suspendedFrom` on it does not count, because a claim
/// was not verified in time or the own consent of somebody who came of age is missing.
public record EnrolmentFacts(
        UUID id,
        PersonFacts person,
        UUID programme,
        int programmeVersion,
        String county,
        EnrolmentState state,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate usableUntil,
        @Nullable LocalDate suspendedFrom) {

    /// Whether a card may be issued for it.
    public boolean isActive() {
        return state == EnrolmentState.ACTIVE || state == EnrolmentState.GRACE;
    }

    /// Why it does not count on a day. The dates decide, so nothing depends on how soon a job comes round.
    public Optional<String> obstacle(LocalDate day) {
        return obstacle(state, usableUntil, suspendedFrom, day);
    }

    /// The same for who has read just these columns.
    public static Optional<String> obstacle(
            EnrolmentState state, @Nullable LocalDate usableUntil, @Nullable LocalDate suspendedFrom, LocalDate day) {
        return switch (state) {
            case SUSPENDED -> Optional.of("ENROLMENT_SUSPENDED");
            case EXPIRED -> Optional.of("ENROLMENT_EXPIRED");
            case UNDER_REVIEW, NEEDS_EVIDENCE, WAITLISTED, WITHDRAWN, REJECTED, REFUSED ->
                Optional.of("ENROLMENT_NOT_ACTIVE");
            case ACTIVE, GRACE -> obstacleOfTime(usableUntil, suspendedFrom, day);
        };
    }

    private static Optional<String> obstacleOfTime(
            @Nullable LocalDate usableUntil, @Nullable LocalDate suspendedFrom, LocalDate day) {
        if (usableUntil != null && day.isAfter(usableUntil)) {
            return Optional.of("ENROLMENT_EXPIRED");
        }
        return suspendedFrom != null && !day.isBefore(suspendedFrom)
                ? Optional.of("ENROLMENT_SUSPENDED")
                : Optional.empty();
    }
}
