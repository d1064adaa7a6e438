package hamgara.forum.minutes;

import hamgara.forum.hall.Halls;
import hamgara.forum.minutes.MinutesRefusal.MinutesNotFound;
import hamgara.forum.minutes.MinutesRefusal.ObjectionAnswered;
import hamgara.forum.minutes.MinutesRefusal.ObjectionNotFound;
import hamgara.forum.minutes.MinutesRefusal.ObjectionsOver;
import hamgara.forum.registration.Registrations;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what those who were there remember otherwise, and what becomes of it.
@ApplicationScoped
class Objections {

    private final MinutesRepository repository;
    private final MinutesPeople people;
    private final KnownMinutes known;
    private final Sessions sessions;
    private final Registrations registrations;
    private final Halls halls;
    private final Caller caller;
    private final Clock clock;

    Objections(
            MinutesRepository repository,
            MinutesPeople people,
            KnownMinutes known,
            Sessions sessions,
            Registrations registrations,
            Halls halls,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.known = known;
        this.sessions = sessions;
        this.registrations = registrations;
        this.halls = halls;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MinutesView.Objection object(UUID id, NewMinutes.Objection request) {
        MinutesRecord minutes = known.require(repository.locked(id).orElseThrow(MinutesNotFound::new));
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
        MinutesRecord minutes = known.held(id, expectedVersion, Set.of(MinutesState.DRAFT, MinutesState.CIRCULATED));
        String answer = Words.of(request.answer(), minutes.lang, "/answer");
        if (!people.answer(objection, minutes, request.accepted(), answer, clock.instant())) {
            throw people.objections(id, null, Integer.MAX_VALUE).stream()
                            .anyMatch(each -> each.id().equals(objection))
                    ? new ObjectionAnswered()
                    : new ObjectionNotFound();
        }
        return known.changed(minutes);
    }

    List<MinutesView.Objection> of(UUID id, @Nullable UUID after, int limit) {
        MinutesRecord minutes = known.require(repository.findByIdOptional(id).orElseThrow(MinutesNotFound::new));
        if (!sessions.oversees(minutes.county)) {
            registrations.requireThere(minutes.sessionId, caller.pseudonym());
        }
        return people.objections(id, after, limit);
    }
}
