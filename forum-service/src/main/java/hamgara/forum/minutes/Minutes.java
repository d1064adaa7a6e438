package hamgara.forum.minutes;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agenda.Agendas;
import hamgara.forum.closure.AnswerClock;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.minutes.MinutesRefusal.MinutesNotFound;
import hamgara.forum.minutes.MinutesRefusal.MinutesSealed;
import hamgara.forum.minutes.MinutesRefusal.MinutesStateWrong;
import hamgara.forum.minutes.MinutesRefusal.MinutesThere;
import hamgara.forum.minutes.MinutesRefusal.ObjectionAnswered;
import hamgara.forum.minutes.MinutesRefusal.ObjectionNotFound;
import hamgara.forum.minutes.MinutesRefusal.ObjectionOpen;
import hamgara.forum.minutes.MinutesRefusal.ObjectionWindowOpen;
import hamgara.forum.minutes.MinutesRefusal.ObjectionsOver;
import hamgara.forum.minutes.MinutesRefusal.SessionNotHeld;
import hamgara.forum.registration.Registrations;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
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
    private final Registrations registrations;
    private final Halls halls;
    private final Agencies agencies;
    private final AnswerClock workingTime;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Minutes(
            MinutesRepository repository,
            MinutesItems items,
            MinutesPeople people,
            Sessions sessions,
            Agendas agendas,
            Registrations registrations,
            Halls halls,
            Agencies agencies,
            AnswerClock workingTime,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.items = items;
        this.people = people;
        this.sessions = sessions;
        this.agendas = agendas;
        this.registrations = registrations;
        this.halls = halls;
        this.agencies = agencies;
        this.workingTime = workingTime;
        this.caller = caller;
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
        MinutesRecord signed = known(repository.findByIdOptional(id).orElseThrow(MinutesNotFound::new));
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
        MinutesRecord minutes = held(id, expectedVersion, Set.of(MinutesState.DRAFT, MinutesState.CIRCULATED));
        minutes.state = MinutesState.DRAFT;
        return changed(take(minutes, sessions.facts(minutes.sessionId), request));
    }

    @Transactional
    MinutesView circulate(UUID id, long expectedVersion) {
        MinutesRecord minutes = held(id, expectedVersion, Set.of(MinutesState.DRAFT));
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
        return changed(minutes);
    }

    /// Their content is written down here once and for all.
    @Transactional
    MinutesView approve(UUID id, long expectedVersion) {
        MinutesRecord minutes = held(id, expectedVersion, Set.of(MinutesState.CIRCULATED));
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
        return changed(minutes);
    }

    @Transactional
    MinutesView.Objection object(UUID id, NewMinutes.Objection request) {
        MinutesRecord minutes = known(repository.locked(id).orElseThrow(MinutesNotFound::new));
        String person = caller.pseudonym();
        registrations.requireThere(minutes.sessionId, person);
        Instant now = clock.instant();
        if (minutes.state != MinutesState.CIRCULATED || now.isAfter(Objects.requireNonNull(minutes.objectionUntil))) {
            throw new ObjectionsOver(minutes.state);
        }
        halls.requireLanguage(halls.facts(minutes.hallId), request.lang());
        UUID objection = Ids.next();
        String text = Words.of(request.text(), request.lang(), "/text");
        people.object(objection, minutes, person, request.lang(), text, now);
        minutes.version++; // an approval that has not seen it is stale
        return new MinutesView.Objection(objection, request.lang(), text, now, null, null);
    }

    @Transactional
    MinutesView answer(UUID id, UUID objection, NewMinutes.Answer request, long expectedVersion) {
        MinutesRecord minutes = held(id, expectedVersion, Set.of(MinutesState.DRAFT, MinutesState.CIRCULATED));
        String answer = Words.of(request.answer(), minutes.lang, "/answer");
        if (!people.answer(objection, id, request.accepted(), answer, clock.instant())) {
            throw people.objections(id, null, Integer.MAX_VALUE).stream()
                            .anyMatch(known -> known.id().equals(objection))
                    ? new ObjectionAnswered()
                    : new ObjectionNotFound();
        }
        return changed(minutes);
    }

    List<MinutesView.Objection> objections(UUID id, @Nullable UUID after, int limit) {
        MinutesRecord minutes = known(repository.findByIdOptional(id).orElseThrow(MinutesNotFound::new));
        if (!sessions.oversees(minutes.county)) {
            registrations.requireThere(minutes.sessionId, caller.pseudonym());
        }
        return people.objections(id, after, limit);
    }

    MinutesView show(UUID id) {
        return view(known(repository.findByIdOptional(id).orElseThrow(MinutesNotFound::new)));
    }

    /// What the printed hash is of.
    String text(UUID id) {
        MinutesRecord minutes = known(repository.findByIdOptional(id).orElseThrow(MinutesNotFound::new));
        if (minutes.content == null || minutes.number == null) {
            throw new MinutesNotFound();
        }
        return MinutesContent.sealed(minutes.content, minutes.number);
    }

    List<MinutesView> signed(UUID hall, @Nullable String group, @Nullable UUID before, int limit) {
        halls.facts(hall);
        return repository.signed(hall, group, before, limit).stream()
                .map(this::view)
                .toList();
    }

    /// All editions of a session that the caller may know of, in their order.
    List<MinutesView> editions(UUID session, int after, int limit) {
        sessions.facts(session);
        return repository.ofSession(session).stream()
                .filter(minutes -> minutes.edition > after && isKnown(minutes))
                .limit(limit)
                .map(this::view)
                .toList();
    }

    MinutesRecord known(MinutesRecord minutes) {
        if (!isKnown(minutes)) {
            throw new MinutesNotFound();
        }
        return minutes;
    }

    MinutesView view(MinutesRecord minutes) {
        return MinutesView.of(minutes, items.of(minutes.id), people.signatures(minutes.id));
    }

    /// Signed minutes are known to who knows of the hall. Before, those who write them know them, and once they are
    /// circulated those who were there and the heads of agencies, who may have to sign. A head who may not
    /// know of the hall knows them where that head's signature is needed.
    private boolean isKnown(MinutesRecord minutes) {
        if (halls.known(minutes.hallId).isEmpty()) {
            return isToSign(minutes);
        }
        if (minutes.state == MinutesState.SIGNED || sessions.oversees(minutes.county)) {
            return true;
        }
        if (minutes.state == MinutesState.DRAFT || caller.isAnonymous()) {
            return false;
        }
        boolean isHead = caller.has(Roles.AGENCY_HEAD)
                && (agencies.actsInEveryCounty()
                        || caller.county().filter(minutes.county::equals).isPresent());
        return isHead || registrations.wasThere(minutes.sessionId, caller.pseudonym());
    }

    private boolean isToSign(MinutesRecord minutes) {
        return minutes.agenciesSign
                && minutes.state != MinutesState.DRAFT
                && caller.has(Roles.AGENCY_HEAD)
                && items.of(minutes.id).stream()
                        .flatMap(item -> item.commitments().stream())
                        .anyMatch(taken -> agencies.actsFor(minutes.county, taken.agency()));
    }

    private MinutesView added(MinutesRecord minutes, SessionFacts session, NewMinutes request) {
        minutes.lang = request.lang();
        minutes.summary = "";
        repository.persistAndFlush(minutes);
        take(minutes, session, request);
        repository.flush();
        return view(minutes);
    }

    private MinutesRecord take(MinutesRecord minutes, SessionFacts session, NewMinutes request) {
        halls.requireLanguage(session.hall(), request.lang());
        minutes.lang = request.lang();
        minutes.summary = Words.of(request.summary(), request.lang(), "/summary");
        items.put(minutes.id, session, request);
        return minutes;
    }

    private MinutesView changed(MinutesRecord minutes) {
        minutes.version++;
        repository.flush();
        return view(minutes);
    }

    private MinutesRecord held(UUID id, long expectedVersion, Set<MinutesState> from) {
        MinutesRecord minutes = known(repository.locked(id).orElseThrow(MinutesNotFound::new));
        StaleVersion.check(expectedVersion, minutes.version);
        if (minutes.number != null) {
            throw new MinutesSealed(minutes.number);
        }
        if (!from.contains(minutes.state)) {
            throw new MinutesStateWrong(minutes.state);
        }
        return minutes;
    }
}
