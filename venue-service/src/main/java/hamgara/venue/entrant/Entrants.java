package hamgara.venue.entrant;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.booking.Bookings;
import hamgara.venue.entrant.EntryRefusal.EnteredBefore;
import hamgara.venue.entrant.EntryRefusal.LotteryEntryIdReused;
import hamgara.venue.entrant.EntryRefusal.LotteryEntryNotFound;
import hamgara.venue.entrant.EntryRefusal.LotteryNotOpen;
import hamgara.venue.lottery.Lotteries;
import hamgara.venue.lottery.LotteryFacts;
import hamgara.venue.offer.Offers;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Lets people enter a lottery, one ticket each.
@ApplicationScoped
class Entrants {

    private final EntryRepository entries;
    private final Lotteries lotteries;
    private final Slots slots;
    private final Offers offers;
    private final Bookings bookings;
    private final Caller caller;

    Entrants(
            EntryRepository entries,
            Lotteries lotteries,
            Slots slots,
            Offers offers,
            Bookings bookings,
            Caller caller) {
        this.entries = entries;
        this.lotteries = lotteries;
        this.slots = slots;
        this.offers = offers;
        this.bookings = bookings;
        this.caller = caller;
    }

    /// Reads, asks card-service whether the card may be used there, then writes.
    EntryView enter(UUID id, NewEntry request) {
        Optional<EntryView> earlier = requiringNew().call(() -> replay(id, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        LotteryFacts lottery = requiringNew().call(() -> lotteries.of(request.lotteryId()));
        if (!requiringNew().call(() -> entries.isOpen(lottery.id()))) {
            throw new LotteryNotOpen(lottery.opensAt(), lottery.closesAt());
        }
        if (request.party() > lottery.places()) {
            throw new EntryRefusal.LargerThanLottery(lottery.places()).at("/party");
        }
        UUID first = lottery.firstSlotId();
        if (first == null) {
            throw new LotteryNotOpen(lottery.opensAt(), lottery.closesAt());
        }
        SlotFacts slot = requiringNew().call(() -> slots.of(first));
        requiringNew().run(() -> offers.requireServable(slot, request.cardId()));
        bookings.requireEligible(request.cardId(), slot);
        return requiringNew().call(() -> enter(id, request, lottery));
    }

    private EntryView enter(UUID id, NewEntry request, LotteryFacts lottery) {
        if (!entries.insert(id, caller.pseudonym(), request)) {
            return replay(id, request).orElseThrow(() -> whyNot(lottery));
        }
        return view(id);
    }

    private RuntimeException whyNot(LotteryFacts lottery) {
        return entries.hasEntered(lottery.id(), caller.pseudonym())
                ? new EnteredBefore()
                : new LotteryNotOpen(lottery.opensAt(), lottery.closesAt());
    }

    private Optional<EntryView> replay(UUID id, NewEntry request) {
        return entries.find(id).map(earlier -> {
            if (!earlier.asks(request, caller.pseudonym())) {
                throw new LotteryEntryIdReused();
            }
            return EntryView.of(earlier);
        });
    }

    @Transactional
    EntryView view(UUID id) {
        return EntryView.of(mine(id));
    }

    @Transactional
    Page<EntryView> own(PageRequest page) {
        return Page.of(entries.ofCaller(caller.pseudonym(), page), page, EntryRepository::cursorOf, EntryView::of);
    }

    private Entry mine(UUID id) {
        return entries.find(id)
                .filter(entry -> entry.caller().equals(caller.pseudonym()))
                .orElseThrow(() -> new LotteryEntryNotFound(id));
    }

    /// A ticket that is committed stays; who won declines the offer instead.
    @Transactional
    void withdraw(UUID id) {
        Entry entry = mine(id);
        if (entry.state() != EntryState.WITHDRAWN && !entries.withdraw(id, entry.lotteryId())) {
            LotteryFacts lottery = lotteries.of(entry.lotteryId());
            throw new LotteryNotOpen(lottery.opensAt(), lottery.closesAt());
        }
    }
}
