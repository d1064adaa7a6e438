package hamgara.forum.session;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.hub.Hubs;
import hamgara.forum.session.SessionRefusal.AgendaTooLong;
import hamgara.forum.session.SessionRefusal.SeatsTaken;
import hamgara.forum.session.SessionRefusal.SeatsWrong;
import hamgara.forum.session.SessionRefusal.SessionAnnounced;
import hamgara.forum.session.SessionRefusal.SessionBegun;
import hamgara.forum.session.SessionRefusal.SessionNotFound;
import hamgara.forum.session.SessionRefusal.SessionTimesWrong;
import hamgara.forum.text.Words;
import hamgara.forum.workinggroup.WorkingGroups;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prepares sessions; the other features ask here what holds for a session and who may know of it.
@ApplicationScoped
public class Sessions {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final SessionRepository sessions;
    private final SessionSteps steps;
    private final Halls halls;
    private final Hubs hubs;
    private final WorkingGroups groups;
    private final Event<SessionPrepared> prepared;
    private final Caller caller;

    Sessions(
            SessionRepository sessions,
            SessionSteps steps,
            Halls halls,
            Hubs hubs,
            WorkingGroups groups,
            Event<SessionPrepared> prepared,
            Caller caller) {
        this.sessions = sessions;
        this.steps = steps;
        this.halls = halls;
        this.hubs = hubs;
        this.groups = groups;
        this.prepared = prepared;
        this.caller = caller;
    }

    @Transactional
    SessionView prepare(UUID hallId, NewSession request) {
        HallFacts hall = halls.facts(hallId);
        halls.requireActive(hall);
        if (request.workingGroup() != null) {
            groups.require(hall.county(), request.workingGroup());
        }
        var session = new HallSession();
        session.id = Ids.next();
        session.hallId = hallId;
        session.county = hall.county();
        session.workingGroup = request.workingGroup();
        session.call(Words.of(request.names(), "/names"));
        session.mode = request.mode();
        session.venueCode = request.mode() == SessionMode.ONLINE ? null : request.venueCode();
        session.startsAt = request.startsAt();
        session.endsAt = request.endsAt();
        session.firstStartsAt = request.startsAt();
        session.capacity = request.capacity();
        session.reserved = request.reserved() == null ? 0 : request.reserved();
        session.quorum = hall.policy().terms().quorum();
        session.policyVersion = hall.policy().version();
        session.state = SessionState.DRAFT;
        session.version = 1;
        check(session, hall);
        sessions.persistAndFlush(session);
        prepared.fire(new SessionPrepared(session.facts(hall)));
        return view(session, hall);
    }

    /// Once people are invited, times change only after the session was postponed.
    @Transactional
    SessionView change(UUID id, SessionChange change, long expectedVersion) {
        HallSession session = before(id, expectedVersion);
        HallFacts hall = halls.facts(session.hallId);
        boolean isMoved = change.startsAt() != null || change.endsAt() != null;
        if (isMoved && session.state != SessionState.DRAFT && session.state != SessionState.POSTPONED) {
            throw new SessionAnnounced();
        }
        // Asked before the change: what is asked of the places later would write it down, and its CHECK refuse it.
        int capacity = change.capacity() == null ? session.capacity : change.capacity();
        int reserved = change.reserved() == null ? session.reserved : change.reserved();
        if (reserved <= capacity && capacity - reserved < session.confirmed) {
            throw new SeatsTaken(session.confirmed);
        }
        if (change.names() != null) {
            session.call(Words.of(change.names(), "/names"));
        }
        session.startsAt = change.startsAt() == null ? session.startsAt : change.startsAt();
        session.endsAt = change.endsAt() == null ? session.endsAt : change.endsAt();
        if (session.state == SessionState.DRAFT) {
            session.firstStartsAt = session.startsAt;
        }
        session.capacity = capacity;
        session.reserved = reserved;
        boolean isThere = session.mode == SessionMode.ONLINE || Objects.equals(change.venueCode(), session.venueCode);
        String elsewhere = isThere ? null : change.venueCode();
        if (elsewhere != null) {
            session.venueCode = elsewhere;
        }
        check(session, hall);
        if (change.venueCode() != null && session.state.isInvitedTo()) {
            steps.requireOpenPlace(session);
        }
        long planned = sessions.plannedMinutes(id);
        long most = Duration.between(session.startsAt, session.endsAt).toMinutes();
        if (planned > most) {
            throw new AgendaTooLong(planned, most).at("/endsAt");
        }
        session.version++;
        steps.told(session, session.state);
        if (elsewhere != null && session.state.isInvitedTo()) {
            steps.tellPlace(session, elsewhere, hall.privateOrNull());
        }
        return view(session, hall);
    }

    /// The session before it begins, held for a change of what belongs to it, which is a version of it.
    @Transactional(Transactional.TxType.MANDATORY)
    public SessionFacts changing(UUID id, long expectedVersion) {
        HallSession session = before(id, expectedVersion);
        session.version++;
        return session.facts(halls.facts(session.hallId));
    }

    @Transactional
    SessionView move(UUID id, SessionState to, @Nullable String why, long expectedVersion) {
        HallSession session = held(id, expectedVersion);
        HallFacts hall = halls.facts(session.hallId);
        steps.move(session, hall, to, why);
        return view(session, hall);
    }

    SessionView show(UUID id) {
        HallSession found = seen(id).orElseThrow(SessionNotFound::new);
        return view(found, halls.facts(found.hallId));
    }

    List<SessionView> list(UUID hallId, @Nullable String group, Instant startsAt, UUID after, int limit) {
        HallFacts hall = halls.facts(hallId);
        return sessions.of(hallId, group, oversees(hall.county()), startsAt, after, limit).stream()
                .map(session -> view(session, hall))
                .toList();
    }

    /// The session, or a refusal when there is none or it is not the caller's to know of.
    public SessionFacts facts(UUID id) {
        return known(id).orElseThrow(SessionNotFound::new);
    }

    /// The same without a refusal.
    public Optional<SessionFacts> known(UUID id) {
        return seen(id).map(session -> session.facts(halls.facts(session.hallId)));
    }

    /// The same, and it does not move on until this transaction is over.
    @Transactional(Transactional.TxType.MANDATORY)
    public SessionFacts staying(UUID id) {
        HallSession session = seen(id).orElseThrow(SessionNotFound::new);
        return sessions.staying(session).facts(halls.facts(session.hallId));
    }

    /// The same where nobody asks, such as in an observer.
    public SessionFacts ofRecord(UUID id) {
        HallSession session = sessions.findByIdOptional(id).orElseThrow(SessionNotFound::new);
        return session.facts(halls.ofRecord(session.hallId));
    }

    /// Sessions of a hall to which people were invited, from then on, in the order of their begin.
    public List<SessionFacts> announced(UUID hallId, Instant from, int limit) {
        HallFacts hall = halls.facts(hallId);
        return sessions.of(hallId, null, false, from, new UUID(0, 0), limit).stream()
                .map(session -> session.facts(hall))
                .toList();
    }

    /// Whether the caller prepares sessions of this county or looks into their preparation.
    public boolean oversees(String county) {
        if (caller.has(Roles.ADMIN) || caller.has(Roles.AUDITOR)) {
            return true;
        }
        return Stream.of(Roles.HALL_SECRETARY, Roles.GOVERNOR).anyMatch(caller::has)
                && caller.county().filter(county::equals).isPresent();
    }

    private SessionView view(HallSession session, HallFacts hall) {
        boolean isPlaceClosed = session.venueCode != null
                && session.state.isBefore()
                && hubs.isClosed(session.venueCode, session.startsAt, session.endsAt);
        return SessionView.of(session, hall, isPlaceClosed);
    }

    private Optional<HallSession> seen(UUID id) {
        return sessions.findByIdOptional(id)
                .filter(session -> halls.known(session.hallId).isPresent())
                .filter(session -> session.state != SessionState.DRAFT || oversees(session.county));
    }

    private HallSession held(UUID id, long expectedVersion) {
        HallSession session = sessions.locked(id).orElseThrow(SessionNotFound::new);
        StaleVersion.check(expectedVersion, session.version);
        return session;
    }

    private HallSession before(UUID id, long expectedVersion) {
        HallSession session = held(id, expectedVersion);
        if (!session.state.isBefore()) {
            throw new SessionBegun(session.state);
        }
        return session;
    }

    private void check(HallSession session, HallFacts hall) {
        Duration length = Duration.between(session.startsAt, session.endsAt);
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new SessionTimesWrong().at("/endsAt");
        }
        if (session.reserved > session.capacity) {
            throw new SeatsWrong().at("/reserved");
        }
        if (session.mode != SessionMode.ONLINE) {
            hubs.require(hall, session.venueCode, session.facts(hall).lastDay(), "/venueCode");
        }
        if (session.mode == SessionMode.IN_PERSON && session.venueCode != null) {
            hubs.requireRoom(session.venueCode, session.capacity, "/capacity");
        }
    }
}
