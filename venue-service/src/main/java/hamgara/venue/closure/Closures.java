package hamgara.venue.closure;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Announces that a venue is closed for a time, and takes it back.
@ApplicationScoped
public class Closures {

    private static final int TOLD_AT_ONCE = 100;

    private final ClosureRepository closures;
    private final Venues venues;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Closures(ClosureRepository closures, Venues venues, Outbox outbox, Caller caller, Clock clock) {
        this.closures = closures;
        this.venues = venues;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Every booking in that time is in the answer: nobody can take places there unseen, before or afterwards.
    @Transactional
    AnnouncedClosureView announce(UUID venueId, NewClosure request) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
        closures.lockVenue(venue.id(), true);
        Instant now = clock.instant();
        var closure = new Closure(venue.id(), Stretch.of(request, now), request, now, caller.pseudonym());
        closures.persistAndFlush(closure);
        outbox.append(ClosureAnnounced.of(closure, venue.code(), venue.county()));
        int[] counted = closures.countAffected(closure);
        return new AnnouncedClosureView(
                ClosureView.of(closure, venue.code()),
                counted[0],
                counted[1],
                closures.affected(closure, Optional.empty(), TOLD_AT_ONCE).stream()
                        .map(AffectedBookingView::of)
                        .toList());
    }

    @Transactional
    Page<ClosureView> standing(UUID venueId, PageRequest page) {
        VenueFacts venue = venues.of(venueId);
        return Page.of(
                closures.standing(venue.id(), clock.instant(), page),
                page,
                ClosureRepository::cursorOf,
                closure -> ClosureView.of(closure, venue.code()));
    }

    @Transactional
    ClosureView view(UUID venueId, UUID id) {
        VenueFacts venue = venues.of(venueId);
        return ClosureView.of(find(venue, id), venue.code());
    }

    @Transactional
    Page<AffectedBookingView> affected(UUID venueId, UUID id, PageRequest page) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
        return Page.of(
                closures.affected(find(venue, id), page.cursor(), page.rowsToRead()),
                page,
                ClosureRepository::cursorOf,
                AffectedBookingView::of);
    }

    @Transactional
    ClosureView revoke(UUID venueId, UUID id, long seen) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
        Closure closure = find(venue, id);
        Instant now = clock.instant();
        if (closure.revokedAt != null) {
            throw new ClosureRefusal.ClosureRevokedBefore();
        }
        if (!closure.endsAt.isAfter(now)) {
            throw new ClosureRefusal.ClosureOver();
        }
        StaleVersion.check(seen, closure.version);
        closure.revokedAt = now;
        closure.revokedBy = caller.pseudonym();
        closures.flush();
        outbox.append(ClosureRevoked.of(closure, venue.code(), venue.county()));
        return ClosureView.of(closure, venue.code());
    }

    private Closure find(VenueFacts venue, UUID id) {
        return closures.findByIdOptional(id)
                .filter(closure -> closure.venueId.equals(venue.id()))
                .orElseThrow(() -> new ClosureRefusal.ClosureNotFound(id));
    }

    /// Whether the venue is open throughout a time, as it stands now.
    public boolean isOpen(UUID venue, Instant from, Instant until) {
        return closures.opensAfter(venue, from, until).isEmpty();
    }

    /// Refuses places in a time in which the venue is closed. Held until the transaction ends: no closure that the
    /// caller has not seen is announced meanwhile.
    public void requireOpen(UUID venue, Instant from, Instant until) {
        closures.lockVenue(venue, false);
        closures.opensAfter(venue, from, until).ifPresent(opensAt -> {
            throw new ClosureRefusal.VenueClosed(opensAt);
        });
    }
}
