package hamgara.venue.batch;

import hamgara.kit.caller.Caller;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.batch.BatchRefusal.CheckInConflictNotFound;
import hamgara.venue.batch.BatchRefusal.CheckInConflictResolved;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/// Shows conflicts to the venue, which resolves each once.
@ApplicationScoped
class Conflicts {

    private final ConflictRepository conflicts;
    private final Venues venues;
    private final Caller caller;
    private final Clock clock;

    Conflicts(ConflictRepository conflicts, Venues venues, Caller caller, Clock clock) {
        this.conflicts = conflicts;
        this.venues = venues;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<Conflict> list(boolean open, PageRequest page) {
        return Page.of(
                conflicts.at(venues.codesOfStaffOrOwner(), open, page),
                page,
                ConflictRepository::cursorOf,
                Function.identity());
    }

    @Transactional
    Conflict read(UUID id) {
        return conflicts.find(id, venues.codesOfStaffOrOwner()).orElseThrow(() -> new CheckInConflictNotFound(id));
    }

    @Transactional
    Conflict resolve(UUID id, NewResolution request, long seen) {
        Conflict conflict = read(id);
        StaleVersion.check(seen, conflict.version());
        if (!conflicts.resolve(id, seen, request.resolution(), caller.pseudonym(), clock.instant())) {
            throw new CheckInConflictResolved();
        }
        return read(id);
    }
}
