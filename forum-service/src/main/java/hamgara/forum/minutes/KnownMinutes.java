package hamgara.forum.minutes;

import hamgara.forum.agency.Agencies;
import hamgara.forum.hall.Halls;
import hamgara.forum.minutes.MinutesRefusal.MinutesNotFound;
import hamgara.forum.minutes.MinutesRefusal.MinutesSealed;
import hamgara.forum.minutes.MinutesRefusal.MinutesStateWrong;
import hamgara.forum.registration.Registrations;
import hamgara.forum.session.Sessions;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/// Minutes as far as the caller may know of them, and in the hands of one change.
@ApplicationScoped
class KnownMinutes {

    private final MinutesRepository repository;
    private final MinutesItems items;
    private final MinutesPeople people;
    private final Sessions sessions;
    private final Registrations registrations;
    private final Halls halls;
    private final Agencies agencies;
    private final Caller caller;

    KnownMinutes(
            MinutesRepository repository,
            MinutesItems items,
            MinutesPeople people,
            Sessions sessions,
            Registrations registrations,
            Halls halls,
            Agencies agencies,
            Caller caller) {
        this.repository = repository;
        this.items = items;
        this.people = people;
        this.sessions = sessions;
        this.registrations = registrations;
        this.halls = halls;
        this.agencies = agencies;
        this.caller = caller;
    }

    MinutesRecord require(MinutesRecord minutes) {
        if (!isKnown(minutes)) {
            throw new MinutesNotFound();
        }
        return minutes;
    }

    MinutesView view(MinutesRecord minutes) {
        return MinutesView.of(minutes, items.of(minutes.id), people.signatures(minutes.id));
    }

    /// Signed minutes are known to who knows of the hall. Before, those who write them know them, and
    /// once they are circulated those who were there and the heads of agencies, who may have to sign. A
    /// head who may not know of the hall knows them where that head's signature is needed.
    boolean isKnown(MinutesRecord minutes) {
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

    MinutesView changed(MinutesRecord minutes) {
        minutes.version++;
        repository.flush();
        return view(minutes);
    }

    MinutesRecord held(UUID id, long expectedVersion, Set<MinutesState> from) {
        MinutesRecord minutes = require(repository.locked(id).orElseThrow(MinutesNotFound::new));
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
