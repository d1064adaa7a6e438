package hamgara.venue.schoolblock;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps times of schools free of outsiders.
@ApplicationScoped
public class SchoolBlocks {

    private static final String EDUCATION = "EDUCATION";
    private static final int MOST_DAYS = 400;

    private final SchoolBlockRepository blocks;
    private final Venues venues;
    private final Event<BookingsBlocked> blocked;
    private final Event<TimeUnblocked> unblocked;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    SchoolBlocks(
            SchoolBlockRepository blocks,
            Venues venues,
            Event<BookingsBlocked> blocked,
            Event<TimeUnblocked> unblocked,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.blocks = blocks;
        this.venues = venues;
        this.blocked = blocked;
        this.unblocked = unblocked;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SchoolBlockView set(UUID venueId, NewSchoolBlock request) {
        VenueFacts venue = school(venueId);
        requireOrdered(request);
        blocks.lockVenue(venueId);
        var block = new SchoolBlock(venueId, request, caller.pseudonym());
        blocks.persistAndFlush(block);
        return told(block, venue);
    }

    @Transactional
    SchoolBlockView change(UUID venueId, UUID id, NewSchoolBlock request, long seen) {
        VenueFacts venue = school(venueId);
        requireOrdered(request);
        blocks.lockVenue(venueId);
        SchoolBlock block = find(venueId, id);
        StaleVersion.check(seen, block.version);
        block.take(request);
        blocks.flush();
        unblocked.fire(new TimeUnblocked(id));
        return told(block, venue);
    }

    @Transactional
    void remove(UUID venueId, UUID id, long seen) {
        VenueFacts venue = school(venueId);
        blocks.lockVenue(venueId);
        SchoolBlock block = find(venueId, id);
        StaleVersion.check(seen, block.version);
        block.removedAt = clock.instant();
        blocks.flush();
        unblocked.fire(new TimeUnblocked(id));
        outbox.append(new SchoolBlockEvent.SchoolBlockRemoved(id, venue.code(), venue.county()));
    }

    private SchoolBlockView told(SchoolBlock block, VenueFacts venue) {
        outbox.append(new SchoolBlockEvent.SchoolBlockSet(
                block.id, venue.code(), venue.county(), block.kind, block.fromOn, block.toOn));
        List<UUID> bookings = blocks.bookingsIn(block);
        if (!bookings.isEmpty()) {
            blocked.fire(new BookingsBlocked(block.id, clock.instant(), bookings));
        }
        return SchoolBlockView.of(block, blocks.reach(block));
    }

    @Transactional
    SchoolBlockView view(UUID venueId, UUID id) {
        SchoolBlock block = find(venues.readable(venueId).id(), id);
        return SchoolBlockView.of(block, blocks.reach(block));
    }

    @Transactional
    Page<SchoolBlockView> ofVenue(UUID venueId, PageRequest page) {
        VenueFacts venue = venues.readable(venueId);
        return Page.of(
                blocks.ofVenue(venue.id(), page),
                page,
                SchoolBlockRepository::cursorOf,
                block -> SchoolBlockView.of(block, blocks.reach(block)));
    }

    private VenueFacts school(UUID venueId) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
        if (!EDUCATION.equals(venue.agency())) {
            throw new SchoolBlockRefusal.NotASchool(venue.code());
        }
        return venue;
    }

    private static void requireOrdered(NewSchoolBlock request) {
        Jalali.dateOf(request.fromOn()); // refuses days that no calendar here knows
        Jalali.dateOf(request.toOn());
        long days = ChronoUnit.DAYS.between(request.fromOn(), request.toOn()) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new SchoolBlockRefusal.SchoolBlockNotOrdered(MOST_DAYS).at("/toOn");
        }
        boolean whole = request.from() == null && request.to() == null;
        if (!whole
                && (request.from() == null
                        || request.to() == null
                        || !request.from().isBefore(request.to()))) {
            throw new SchoolBlockRefusal.SchoolBlockNotOrdered(MOST_DAYS).at("/to");
        }
    }

    private SchoolBlock find(UUID venue, UUID id) {
        return blocks.findByIdOptional(id)
                .filter(block -> block.venueId.equals(venue) && block.removedAt == null)
                .orElseThrow(() -> new SchoolBlockRefusal.SchoolBlockNotFound(id));
    }

    /// Refuses places for outsiders in a time that the school keeps. The caller has a share in the lock of
    /// the venue.
    public void requireFree(UUID venue, Instant from, Instant until) {
        standingOver(venue, from, until).ifPresent(block -> {
            throw new SchoolBlockRefusal.KeptForPupils(block);
        });
    }

    /// A block that takes any of a stretch of time.
    public Optional<UUID> standingOver(UUID venue, Instant from, Instant until) {
        return blocks.over(venue, from, until);
    }
}
