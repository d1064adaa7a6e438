package hamgara.venue.closure;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.schoolblock.SchoolBlocks;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Announces that a venue is closed for a time, and takes it back.
@ApplicationScoped
public class Closures {

    private static final int TOLD_AT_ONCE = 100;

    private final ClosureRepository closures;
    private final Venues venues;
    private final SchoolBlocks schoolBlocks;
    private final Event<BookingsMet> met;
    private final Event<TimeReopened> reopened;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Closures(
            ClosureRepository closures,
            Venues venues,
            SchoolBlocks schoolBlocks,
            Event<BookingsMet> met,
            Event<TimeReopened> reopened,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.closures = closures;
        this.venues = venues;
        this.schoolBlocks = schoolBlocks;
        this.met = met;
        this.reopened = reopened;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Every booking in that time is in the answer: nobody can take places there unseen, before or
    /// afterwards.
    @Transactional
    AnnouncedClosureView announce(UUID venueId, NewClosure request) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
        closures.lockVenue(venue.id(), true);
        Instant now = clock.instant();
        var closure = new Closure(venue.id(), Stretch.of(request, now), request, now, caller.pseudonym());
        close(List.of(new Closed(closure, venue.code(), venue.county())));
        int[] counted = closures.countAffected(closure);
        return new AnnouncedClosureView(
                ClosureView.of(closure, venue.code()),
                counted[0],
                counted[1],
                closures.affected(closure, Optional.empty(), TOLD_AT_ONCE).stream()
                        .map(AffectedBookingView::of)
                        .toList());
    }

    /// Closes venues, in the order of their ids, on a day that became a holiday; a day that has begun stays as it is.
    /// They follow holidays by their own choice, so nobody is asked.
    public void closeForHoliday(List<UUID> venueIds, LocalDate day, Names occasion) {
        Stretch stretch = Stretch.ofDay(day);
        Instant now = clock.instant();
        if (!stretch.startsAt().isAfter(now)) {
            return;
        }
        venueIds.forEach(venue -> closures.lockVenue(venue, true));
        var text = new ClosureText(occasion.fa(), occasion.ar(), occasion.en());
        var request = new NewClosure(day, day, null, null, ClosureReason.HOLIDAY, text);
        close(venueIds.stream()
                .map(venues::of)
                .map(venue -> new Closed(
                        new Closure(venue.id(), stretch, request, now, caller.pseudonym()),
                        venue.code(),
                        venue.county()))
                .toList());
    }

    /// Stores and tells closures that are announced together; the caller has the locks of their venues. So many
    /// statements, however many they are.
    void close(List<Closed> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Closure> fresh = all.stream().map(Closed::closure).toList();
        closures.insert(fresh);
        outbox.appendAll(all.stream().map(ClosureAnnounced::of).toList());
        List<BookingsMet.Met> bookings = closures.bookingsIn(fresh);
        if (!bookings.isEmpty()) {
            met.fire(new BookingsMet(fresh.getFirst().announcedAt, bookings));
        }
    }

    /// Tells closures that were taken back.
    void tellReopened(List<Closed> all) {
        outbox.appendAll(all.stream().map(ClosureRevoked::of).toList());
        reopened.fire(new TimeReopened(
                all.stream().map(Closed::closure).map(closure -> closure.id).toList()));
    }

    @Transactional
    Page<ClosureView> standing(UUID venueId, PageRequest page) {
        VenueFacts venue = venues.readable(venueId);
        return Page.of(
                closures.standing(venue.id(), clock.instant(), page),
                page,
                ClosureRepository::cursorOf,
                closure -> ClosureView.of(closure, venue.code()));
    }

    @Transactional
    ClosureView view(UUID venueId, UUID id) {
        VenueFacts venue = venues.readable(venueId);
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
        if (closure.noticeId != null) {
            throw new ClosureRefusal.ClosureOfNotice(closure.noticeId);
        }
        StaleVersion.check(seen, closure.version);
        closures.lockVenue(venueId, true);
        closure.revokedAt = now;
        closure.revokedBy = caller.pseudonym();
        closures.flush();
        tellReopened(List.of(new Closed(closure, venue.code(), venue.county())));
        return ClosureView.of(closure, venue.code());
    }

    private Closure find(VenueFacts venue, UUID id) {
        return closures.findByIdOptional(id)
                .filter(closure -> closure.venueId.equals(venue.id()))
                .orElseThrow(() -> new ClosureRefusal.ClosureNotFound(id));
    }

    /// Refuses places at a venue that is out of the catalogue or out of use, and in a time in which it is
    /// closed or keeps itself to its pupils. Held until the transaction ends: nothing of it is announced
    /// meanwhile unseen by the caller.
    public void requireOpen(UUID venue, Instant from, Instant until) {
        closures.lockVenue(venue, false);
        if (closures.nothingStandsOver(venue, from, until)) {
            return;
        }
        venues.requireBookable(venue);
        closures.opensAfter(venue, from, until).ifPresent(opensAt -> {
            throw new ClosureRefusal.VenueClosed(opensAt);
        });
        schoolBlocks.requireFree(venue, from, until);
    }

    /// To be taken by who takes something away that people rely on: nobody gets places there meanwhile, unseen by the
    /// caller.
    public void haveAlone(UUID venue) {
        closures.lockVenue(venue, true);
    }

    /// What still stands in the way of a stretch of time, if anything.
    public Optional<UUID> standingOver(UUID venue, Instant from, Instant until) {
        return closures.standingOver(venue, from, until);
    }
}
