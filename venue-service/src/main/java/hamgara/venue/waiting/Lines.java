package hamgara.venue.waiting;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.PersianText;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.offer.Offers;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.venue.Venues;
import hamgara.venue.waiting.WaitingRefusal.NotInLine;
import hamgara.venue.waiting.WaitingRefusal.WaitingEntryNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Shows the line of a slot to staff of its venue and to auditors, and lets staff put somebody into another class,
/// never without a reason that stays.
@ApplicationScoped
class Lines {

    private final WaitingRepository entries;
    private final Slots slots;
    private final Offers offers;
    private final Venues venues;
    private final Caller caller;

    Lines(WaitingRepository entries, Slots slots, Offers offers, Venues venues, Caller caller) {
        this.entries = entries;
        this.slots = slots;
        this.offers = offers;
        this.venues = venues;
        this.caller = caller;
    }

    @Transactional
    Page<LinePlaceView> line(UUID slotId, PageRequest page) {
        requireSeen(slots.of(slotId));
        return Page.of(entries.line(slotId, page), page, WaitingRepository::lineCursorOf, LinePlaceView::of);
    }

    @Transactional
    Page<OrderChangeView> changes(UUID slotId, PageRequest page) {
        requireSeen(slots.of(slotId));
        return Page.of(entries.changes(slotId, page), page, WaitingRepository::changeCursorOf, OrderChangeView::of);
    }

    private void requireSeen(SlotFacts slot) {
        if (!caller.has(Roles.AUDITOR)) {
            venues.requireStaffOrOwner(slot.venueId());
        }
    }

    /// Whoever stands before now may be one for whom nothing has to be saved, so the line is served.
    @Transactional
    LinePlaceView prefer(UUID id, NewPriority request, long seen) {
        WaitingFacts before = find(id);
        venues.requireStaffOrOwner(slots.of(before.slotId()).venueId());
        if (before.caller().equals(caller.pseudonym())) {
            throw new WaitingRefusal.OwnPriority();
        }
        offers.lock(before.slotId());
        WaitingFacts entry = find(id);
        StaleVersion.check(seen, entry.version());
        if (!entry.waits()) {
            throw new NotInLine(entry.state());
        }
        if (entry.priority() != request.priorityClass()) {
            String reason = PersianText.stored(request.reason(), "fa");
            entries.prefer(entry, request.priorityClass(), caller.pseudonym(), reason);
            offers.serve(entry.slotId());
        }
        return LinePlaceView.of(find(id));
    }

    private WaitingFacts find(UUID id) {
        return entries.find(id).orElseThrow(() -> new WaitingEntryNotFound(id));
    }
}
