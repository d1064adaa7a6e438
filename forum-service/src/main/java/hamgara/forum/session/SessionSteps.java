package hamgara.forum.session;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.hub.Hubs;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.session.SessionRefusal.AgendaMissing;
import hamgara.forum.session.SessionRefusal.NoticeTooShort;
import hamgara.forum.session.SessionRefusal.PlaceIsClosed;
import hamgara.forum.session.SessionRefusal.QuorumMissing;
import hamgara.forum.session.SessionRefusal.SessionNotToday;
import hamgara.forum.session.SessionRefusal.SessionStateWrong;
import hamgara.forum.text.Words;
import hamgara.forum.workinggroup.WorkingGroups;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Leads a session from its invitation to its end, and tells of each step.
@ApplicationScoped
class SessionSteps {

    private final SessionRepository sessions;
    private final Halls halls;
    private final Hubs hubs;
    private final WorkingGroups groups;
    private final Event<SessionMoved> moved;
    private final Outbox outbox;
    private final Clock clock;

    SessionSteps(
            SessionRepository sessions,
            Halls halls,
            Hubs hubs,
            WorkingGroups groups,
            Event<SessionMoved> moved,
            Outbox outbox,
            Clock clock) {
        this.sessions = sessions;
        this.halls = halls;
        this.hubs = hubs;
        this.groups = groups;
        this.moved = moved;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The caller holds the row.
    void move(HallSession session, HallFacts hall, SessionState to, @Nullable String why) {
        if (!session.state.leadsTo(to)) {
            throw new SessionStateWrong(session.state, to);
        }
        switch (to) {
            case ANNOUNCED -> announce(session, hall);
            case IN_PROGRESS -> open(session, hall, why);
            case HELD -> hold(session);
            case POSTPONED, CANCELLED -> session.reason = Words.of(why == null ? "" : why, "fa", "/reason");
            case CLOSED, DRAFT, REGISTRATION_CLOSED -> {}
        }
        SessionState from = session.state;
        session.state = to;
        session.version++;
        tell(session, hall.privateOrNull());
        told(session, from);
    }

    private void hold(HallSession session) {
        session.heldAt = clock.instant();
        if (session.workingGroup != null) {
            groups.met(session.county, session.workingGroup, Tehran.dayOf(session.startsAt));
        }
    }

    /// Lets the rest of this service follow, in the same transaction.
    void told(HallSession session, SessionState from) {
        sessions.flush();
        moved.fire(new SessionMoved(session.id, from, session.state, session.county));
        sessions.reread(session);
    }

    /// The terms of the day of the invitation hold for the session.
    private void announce(HallSession session, HallFacts hall) {
        halls.requireActive(hall);
        if (sessions.plannedMinutes(session.id) == 0) {
            throw new AgendaMissing();
        }
        if (session.venueCode != null) {
            hubs.require(hall, session.venueCode, session.facts(hall).lastDay(), "/venueCode");
        }
        requireOpenPlace(session);
        PolicyTerms terms = hall.policy().terms();
        Instant now = clock.instant();
        LocalDate earliest = Tehran.dayOf(now).plusDays(terms.noticeDays());
        if (Tehran.dayOf(session.startsAt).isBefore(earliest) || !session.startsAt.isAfter(now)) {
            throw new NoticeTooShort(terms.noticeDays(), earliest);
        }
        session.announcedAt = now;
        session.quorum = terms.quorum();
        session.policyVersion = hall.policy().version();
        session.reason = null;
    }

    /// Nobody is invited to a place that will be closed.
    void requireOpenPlace(HallSession session) {
        if (session.venueCode != null && hubs.isClosed(session.venueCode, session.startsAt, session.endsAt)) {
            throw new PlaceIsClosed(session.venueCode);
        }
    }

    private void open(HallSession session, HallFacts hall, @Nullable String noQuorum) {
        halls.requireActive(hall);
        if (!session.facts(hall).isItsTime(clock.instant())) {
            throw new SessionNotToday(Tehran.dayOf(session.startsAt));
        }
        if (session.present < session.quorum) {
            String note = Words.orNone(noQuorum, "fa");
            if (note == null) {
                throw new QuorumMissing(session.quorum);
            }
            session.quorumNote = note;
        }
    }

    /// Where it is postponed, its next invitation says where.
    void tellPlace(HallSession of, String venue, @Nullable Boolean isPrivate) {
        outbox.append(new SessionEvent.SessionPlaceChanged(of.id, of.hallId, of.county, venue, isPrivate));
    }

    private void tell(HallSession of, @Nullable Boolean isPrivate) {
        boolean quorumMet = of.present >= of.quorum;
        switch (of.state) {
            case ANNOUNCED ->
                outbox.append(new SessionEvent.SessionAnnounced(
                        of.id,
                        of.hallId,
                        of.county,
                        of.startsAt,
                        of.endsAt,
                        of.mode,
                        of.capacity,
                        of.venueCode,
                        of.workingGroup,
                        isPrivate));
            case POSTPONED ->
                outbox.append(new SessionEvent.SessionPostponed(of.id, of.hallId, of.county, of.startsAt, isPrivate));
            case CANCELLED -> outbox.append(new SessionEvent.SessionCancelled(of.id, of.hallId, of.county, isPrivate));
            case IN_PROGRESS ->
                outbox.append(new SessionEvent.SessionOpened(of.id, of.hallId, of.county, quorumMet, isPrivate));
            case HELD -> outbox.append(new SessionEvent.SessionHeld(of.id, of.hallId, of.county, quorumMet, isPrivate));
            case CLOSED -> outbox.append(new SessionEvent.SessionClosed(of.id, of.hallId, of.county, isPrivate));
            case DRAFT, REGISTRATION_CLOSED -> {}
        }
    }
}
