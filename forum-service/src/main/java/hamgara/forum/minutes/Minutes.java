package hamgara.forum.minutes;

import hamgara.forum.agenda.Agendas;
import hamgara.forum.closure.AnswerClock;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.minutes.MinutesRefusal.MinutesNotFound;
import hamgara.forum.minutes.MinutesRefusal.MinutesStateWrong;
import hamgara.forum.minutes.MinutesRefusal.MinutesThere;
import hamgara.forum.minutes.MinutesRefusal.ObjectionOpen;
import hamgara.forum.minutes.MinutesRefusal.ObjectionWindowOpen;
import hamgara.forum.minutes.MinutesRefusal.SessionNotHeld;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes minutes, puts them before those who were there, and approves them.
@ApplicationScoped
class Minutes {

    private final MinutesRepository repository;
    private final MinutesItems items;
    private final MinutesPeople people;
    private final Sessions sessions;
    private final Agendas agendas;
    private final KnownMinutes known;
    private final Halls halls;
    private final AnswerClock workingTime;
    private final Outbox outbox;
    private final Clock clock;

    Minutes(
            MinutesRepository repository,
            MinutesItems items,
            MinutesPeople people,
            Sessions sessions,
            Agendas agendas,
            KnownMinutes known,
            Halls halls,
            AnswerClock workingTime,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.items = items;
        this.people = people;
        this.sessions = sessions;
        this.agendas = agendas;
        this.known = known;
        this.halls = halls;
        this.workingTime = workingTime;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    MinutesView begin(UUID sessionId, NewMinutes request) {
        SessionFacts session = sessions.facts(sessionId);
        repository.oneAtATime(sessionId);
        if (session.state() != SessionState.HELD) {
            throw new SessionNotHeld(session.state().name());
        }
        List<MinutesRecord> editions = repository.ofSession(sessionId);
        if (!editions.isEmpty()) {
            throw new MinutesThere(editions.getLast().id);
        }
        return added(MinutesRecord.begun(session, 1), session, request);
    }

    /// What was wrong in signed minutes is said in another edition, which goes the same way.
    @Transactional
    MinutesView addTo(UUID id, NewMinutes.Addendum request) {
        MinutesRecord signed = known.require(repository.findByIdOptional(id).orElseThrow(MinutesNotFound::new));
        repository.oneAtATime(signed.sessionId);
        if (signed.state != MinutesState.SIGNED) {
            throw new MinutesStateWrong(signed.state);
        }
        MinutesRecord last = repository.ofSession(signed.sessionId).getLast();
        if (last.state != MinutesState.SIGNED) {
            throw new MinutesThere(last.id);
        }
        SessionFacts session = sessions.facts(signed.sessionId);
        MinutesRecord addendum = MinutesRecord.begun(session, last.edition + 1);
        addendum.addendumOf = id;
        addendum.reason = Words.of(request.reason(), request.minutes().lang(), "/reason");
        return added(addendum, session, request.minutes());
    }

    /// Words that were circulated and change are a draft again: they are circulated anew.
    @Transactional
    MinutesView write(UUID id, NewMinutes request, long expectedVersion) {
        MinutesRecord minutes = known.held(id, expectedVersion, Set.of(MinutesState.DRAFT, MinutesState.CIRCULATED));
        minutes.state = MinutesState.DRAFT;
        return known.changed(take(minutes, sessions.facts(minutes.sessionId), request));
    }

    @Transactional
    MinutesView circulate(UUID id, long expectedVersion) {
        MinutesRecord minutes = known.held(id, expectedVersion, Set.of(MinutesState.DRAFT));
        HallFacts hall = halls.facts(minutes.hallId);
        Instant now = clock.instant();
        Instant until = workingTime
                .of(minutes.county, now)
                .dueAfter(now, hall.policy().terms().objectionDays());
        minutes.state = MinutesState.CIRCULATED;
        minutes.round++;
        minutes.circulatedAt = now;
        minutes.objectionUntil = until;
        minutes.agenciesSign = hall.policy().terms().agencySignatures();
        outbox.append(new MinutesEvent.MinutesCirculated(
                id, minutes.sessionId, minutes.hallId, minutes.county, until, hall.privateOrNull()));
        return known.changed(minutes);
    }

    /// Their content is written down here once and for all.
    @Transactional
    MinutesView approve(UUID id, long expectedVersion) {
        MinutesRecord minutes = known.held(id, expectedVersion, Set.of(MinutesState.CIRCULATED));
        Instant until = Objects.requireNonNull(minutes.objectionUntil);
        if (!clock.instant().isAfter(until)) {
            throw new ObjectionWindowOpen(until);
        }
        int[] openAndAccepted = people.openAndAccepted(id, minutes.round);
        if (openAndAccepted[0] + openAndAccepted[1] > 0) {
            throw new ObjectionOpen(openAndAccepted[0], openAndAccepted[1]);
        }
        String content = MinutesContent.of(
                minutes, sessions.facts(minutes.sessionId), agendas.facts(minutes.sessionId), items.of(id));
        minutes.state = MinutesState.APPROVED;
        minutes.approvedAt = clock.instant();
        minutes.content = content;
        return known.changed(minutes);
    }

    MinutesView show(UUID id) {
        return known.view(known.require(repository.findByIdOptional(id).orElseThrow(MinutesNotFound::new)));
    }

    /// What the printed hash is of.
    String text(UUID id) {
        MinutesRecord minutes = known.require(repository.findByIdOptional(id).orElseThrow(MinutesNotFound::new));
        if (minutes.content == null || minutes.number == null) {
            throw new MinutesNotFound();
        }
        return MinutesContent.sealed(minutes.content, minutes.number);
    }

    List<MinutesView> signed(UUID hall, @Nullable String group, @Nullable UUID before, int limit) {
        halls.facts(hall);
        return repository.signed(hall, group, before, limit).stream()
                .map(known::view)
                .toList();
    }

    /// All editions of a session that the caller may know of, in their order.
    List<MinutesView> editions(UUID session, int after, int limit) {
        sessions.facts(session);
        return repository.ofSession(session).stream()
                .filter(minutes -> minutes.edition > after && known.isKnown(minutes))
                .limit(limit)
                .map(known::view)
                .toList();
    }

    private MinutesView added(MinutesRecord minutes, SessionFacts session, NewMinutes request) {
        minutes.lang = request.lang();
        minutes.summary = "";
        repository.persistAndFlush(minutes);
        take(minutes, session, request);
        repository.flush();
        return known.view(minutes);
    }

    private MinutesRecord take(MinutesRecord minutes, SessionFacts session, NewMinutes request) {
        halls.requireLanguage(session.hall(), request.lang());
        minutes.lang = request.lang();
        minutes.summary = Words.of(request.summary(), request.lang(), "/summary");
        items.put(minutes.id, session, request);
        return minutes;
    }
}
