package hamgara.venue.duplicate;

import hamgara.kit.caller.Caller;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.moderation.ModerationAction;
import hamgara.venue.moderation.ModerationLog;
import hamgara.venue.moderation.ModerationNote;
import hamgara.venue.moderation.ModerationReason;
import hamgara.venue.place.PublicText;
import hamgara.venue.place.Wording;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows which venues look like one place; a moderator of both counties merges them or finds them distinct.
@ApplicationScoped
class Duplicates {

    private final DuplicateRows rows;
    private final Venues venues;
    private final ModerationLog log;
    private final Caller caller;
    private final Clock clock;

    Duplicates(DuplicateRows rows, Venues venues, ModerationLog log, Caller caller, Clock clock) {
        this.rows = rows;
        this.venues = venues;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<DuplicatePairView> likely(DuplicateSearch search, PageRequest page) {
        caller.requireCounty(search.county);
        return Page.of(rows.likely(search.county, search.venue, page), page, DuplicateRows::cursorOf, pair -> pair);
    }

    /// The duplicate keeps its record, its facilities and its past; nothing new happens there.
    @Transactional
    MergedVenueView merge(UUID id, long seen, DuplicateRequest.Merge request) {
        UUID canonicalId = request.canonicalId();
        VenueFacts duplicate = moderated(id, canonicalId, request.text());
        VenueFacts canonical = moderated(canonicalId, id, request.text());
        venues.merge(id, seen, canonicalId);
        long bookings = venues.bookingsAhead(id);
        if (bookings > 0) {
            throw new DuplicateRefusal.DuplicateHasBookings(bookings);
        }
        note(id, ModerationAction.MERGED, canonicalId, request.text());
        note(canonicalId, ModerationAction.MERGED, id, request.text());
        return new MergedVenueView(id, duplicate.code(), canonicalId, canonical.code());
    }

    @Transactional
    DistinctVenuesView distinct(UUID id, DuplicateRequest.Distinct request) {
        UUID other = request.otherVenueId();
        moderated(id, other, request.text());
        moderated(other, id, request.text());
        rows.distinct(id, other, caller.pseudonym(), clock.instant());
        note(id, ModerationAction.FOUND_DISTINCT, other, request.text());
        note(other, ModerationAction.FOUND_DISTINCT, id, request.text());
        return new DistinctVenuesView(id, other);
    }

    private VenueFacts moderated(UUID id, UUID other, @Nullable Wording text) {
        if (id.equals(other)) {
            throw new DuplicateRefusal.SameVenue();
        }
        PublicText.require(text, "/text");
        VenueFacts venue = venues.of(id);
        caller.requireCounty(venue.county() == null ? "" : venue.county());
        return venue;
    }

    private void note(UUID venue, ModerationAction action, UUID other, @Nullable Wording text) {
        var standing = venues.standing(venue);
        log.add(new ModerationNote(
                venue,
                action,
                standing.publication().name(),
                standing.state().name(),
                action == ModerationAction.MERGED ? ModerationReason.DUPLICATE : null,
                text,
                other));
    }
}
