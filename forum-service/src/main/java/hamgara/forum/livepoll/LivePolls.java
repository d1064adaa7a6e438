package hamgara.forum.livepoll;

import hamgara.forum.agenda.Agendas;
import hamgara.forum.hall.Halls;
import hamgara.forum.livepoll.LivePollRefusal.PollNotFound;
import hamgara.forum.livepoll.LivePollRefusal.PollOptionUnknown;
import hamgara.forum.livepoll.LivePollRefusal.PollOutsideSession;
import hamgara.forum.livepoll.LivePollRefusal.PollStateWrong;
import hamgara.forum.livepoll.LivePollRefusal.PollVoiceSpent;
import hamgara.forum.registration.Registrations;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionMoved;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks those who are there. While a poll is open nobody learns how it stands, and nothing is counted.
@ApplicationScoped
class LivePolls {

    private final PollRows rows;
    private final Sessions sessions;
    private final Agendas agendas;
    private final Registrations registrations;
    private final Halls halls;
    private final Caller caller;
    private final Clock clock;

    LivePolls(
            PollRows rows,
            Sessions sessions,
            Agendas agendas,
            Registrations registrations,
            Halls halls,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.agendas = agendas;
        this.registrations = registrations;
        this.halls = halls;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PollView prepare(UUID sessionId, NewPoll request) {
        SessionFacts session = sessions.facts(sessionId);
        switch (session.state()) {
            case HELD, CLOSED, CANCELLED ->
                throw new PollOutsideSession(session.state().name());
            case DRAFT, ANNOUNCED, REGISTRATION_CLOSED, POSTPONED, IN_PROGRESS ->
                halls.requireLanguage(session.hall(), request.lang());
        }
        if (request.itemId() != null) {
            agendas.require(sessionId, request.itemId(), "/itemId");
        }
        List<String> options = new ArrayList<>();
        for (String option : request.options()) {
            options.add(Words.of(option, request.lang(), "/options/" + options.size()));
        }
        UUID id = Ids.next();
        rows.add(
                id,
                sessionId,
                request.itemId(),
                request.lang(),
                Words.of(request.question(), request.lang(), "/question"),
                options);
        return shown(session, id);
    }

    @Transactional
    PollView move(UUID sessionId, UUID id, LivePollState to, long expectedVersion) {
        SessionFacts session = sessions.staying(sessionId);
        requireInProgress(session);
        LivePollState state = rows.held(sessionId, id, true).orElseThrow(PollNotFound::new);
        StaleVersion.check(expectedVersion, shown(session, id).version());
        if (state == LivePollState.DRAFT && to == LivePollState.OPEN) {
            rows.open(id, clock.instant());
        } else if (state == LivePollState.OPEN && to == LivePollState.CLOSED) {
            rows.closeAndCount(id, clock.instant());
        } else {
            throw new PollStateWrong(state);
        }
        return shown(session, id);
    }

    @Transactional
    PollView.Vote vote(UUID sessionId, UUID id, NewPoll.Vote request) {
        SessionFacts session = sessions.facts(sessionId);
        String person = caller.pseudonym();
        registrations.requireThere(sessionId, person);
        LivePollState state = rows.held(sessionId, id, false)
                .filter(now -> now != LivePollState.DRAFT)
                .orElseThrow(PollNotFound::new);
        requireInProgress(session);
        if (state != LivePollState.OPEN) {
            throw new PollStateWrong(state);
        }
        if (!rows.hasOption(id, request.option())) {
            throw new PollOptionUnknown().at("/option");
        }
        if (!rows.vote(id, person, request.option())) {
            throw new PollVoiceSpent();
        }
        return new PollView.Vote(id, request.option());
    }

    /// Of those who are there without a telephone, while the others vote; the later count replaces the earlier one.
    @Transactional
    PollView countHands(UUID sessionId, UUID id, NewPoll.Hands request) {
        SessionFacts session = sessions.staying(sessionId);
        requireInProgress(session);
        LivePollState state = rows.held(sessionId, id, true).orElseThrow(PollNotFound::new);
        if (state != LivePollState.OPEN) {
            throw new PollStateWrong(state);
        }
        if (!rows.hands(id, request.hands())) {
            throw new PollOptionUnknown().at("/hands");
        }
        return shown(session, id);
    }

    PollView show(UUID sessionId, UUID id) {
        SessionFacts session = sessions.facts(sessionId);
        PollView poll = shown(session, id);
        if (poll.state() == LivePollState.DRAFT && !sessions.oversees(session.county())) {
            throw new PollNotFound();
        }
        return poll;
    }

    List<PollView> list(UUID sessionId, @Nullable UUID after, int limit) {
        SessionFacts session = sessions.facts(sessionId);
        int smallest = smallest(session);
        return rows.of(sessionId, sessions.oversees(session.county()), after, limit).stream()
                .map(poll -> poll.withoutSmall(smallest))
                .toList();
    }

    /// The end of a session closes what is open in it.
    void close(@Observes SessionMoved moved) {
        if (moved.state() == SessionState.HELD) {
            rows.openOf(moved.session()).forEach(id -> rows.closeAndCount(id, clock.instant()));
        }
    }

    private PollView shown(SessionFacts session, UUID id) {
        return rows.find(session.id(), id).orElseThrow(PollNotFound::new).withoutSmall(smallest(session));
    }

    private static int smallest(SessionFacts session) {
        return session.hall().policy().terms().smallestGroup();
    }

    private static void requireInProgress(SessionFacts session) {
        if (session.state() != SessionState.IN_PROGRESS) {
            throw new PollOutsideSession(session.state().name());
        }
    }
}
