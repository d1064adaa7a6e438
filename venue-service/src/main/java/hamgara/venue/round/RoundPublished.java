package hamgara.venue.round;

import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/// Applicants see what they got, and the hours are reserved.
record RoundPublished(
        UUID round, String county, LocalDate fromOn, LocalDate toOn, long applications, long served, long partlyServed)
        implements Event {

    @Override
    public String type() {
        return "hamgara.venue.allocation-round-published.v1";
    }

    @Override
    public UUID subject() {
        return round;
    }
}
