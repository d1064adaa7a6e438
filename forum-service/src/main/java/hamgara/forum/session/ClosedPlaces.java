package hamgara.forum.session;

import hamgara.forum.hall.Halls;
import hamgara.forum.hub.PlaceClosed;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Tells of each session to which people are invited and whose place will be closed then. Whether it moves to another
/// place or another day is for its secretary to say.
@ApplicationScoped
class ClosedPlaces {

    private final SessionRepository sessions;
    private final Halls halls;
    private final Outbox outbox;

    ClosedPlaces(SessionRepository sessions, Halls halls, Outbox outbox) {
        this.sessions = sessions;
        this.halls = halls;
        this.outbox = outbox;
    }

    void tell(@Observes PlaceClosed closed) {
        for (HallSession session : sessions.invitedTo(closed.venueCode(), closed.startsAt(), closed.endsAt())) {
            outbox.append(new SessionEvent.SessionPlaceClosed(
                    session.id,
                    session.hallId,
                    session.county,
                    closed.venueCode(),
                    halls.ofRecord(session.hallId).privateOrNull()));
        }
    }
}
