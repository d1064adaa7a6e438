package hamgara.venue.booking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.problem.Refusal;
import hamgara.venue.booking.BookingRefusal.SharesChanged;
import hamgara.venue.card.BookedPlace;
import hamgara.venue.card.CardServiceUnavailable;
import hamgara.venue.card.PriceSplit;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.KeptPlaces;
import hamgara.venue.hold.KeptPlaces.KeptPlace;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.tariff.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Has card-service keep an entry for each place of a hold, and lets none of it become more than the holder was told.
@ApplicationScoped
class OrderEntries {

    private final Eligible eligible;
    private final KeptEntries entries;
    private final Holds holds;
    private final Slots slots;

    OrderEntries(Eligible eligible, KeptEntries entries, Holds holds, Slots slots) {
        this.eligible = eligible;
        this.entries = entries;
        this.holds = holds;
        this.slots = slots;
    }

    /// The first place is booked under the id that the client made, each further one under an id that follows
    /// from it: a repeated request finds them again.
    static UUID idOf(UUID order, KeptPlace place) {
        return place.item() == 0
                ? order
                : UUID.nameUUIDFromBytes((order + " " + place.item()).getBytes(StandardCharsets.UTF_8));
    }

    /// One for each place, in their order; outside of any transaction.
    ///
    /// What the holder has to pay of several places is known once all are kept, as each spends what those
    /// before it leave. Where it is more than was told they stay kept for the hold, so that the shares of the
    /// refusal are what the holder gets by agreeing to them. After any other refusal the card has back at once
    /// what its holder asks for next.
    ///
    /// @param agreed the most the holder pays for all of them, where the holder said so
    List<KeptEntry> keep(UUID order, KeptPlaces kept, @Nullable Money agreed) {
        if (kept.places().size() == 1) {
            return List.of(keepAlone(order, kept, kept.places().getFirst(), agreed));
        }
        entries.giveUpOthers(
                kept.holdId(),
                kept.places().stream().map(place -> idOf(order, place)).toList());
        var given = new ArrayList<KeptEntry>();
        boolean anyMoreThanTold = false;
        try {
            for (KeptPlace place : kept.places()) {
                Eligible.Kept one = keepOne(order, kept, place);
                given.add(one.entry());
                anyMoreThanTold |= one.isMoreThanTold();
            }
        } catch (Refusal.Conflict refused) {
            entries.giveUp(given);
            throw refused;
        }
        PriceSplit all = given.stream().map(KeptEntry::shares).reduce(PriceSplit.ofNothing(), PriceSplit::plus);
        if (agreed == null ? anyMoreThanTold : all.holder() > agreed.amount()) {
            entries.leaveToHold(given);
            throw new SharesChanged(all);
        }
        return given;
    }

    private KeptEntry keepAlone(UUID order, KeptPlaces kept, KeptPlace place, @Nullable Money agreed) {
        SlotFacts slot = slotOf(place);
        BookedPlace booked = booked(order, place, slot);
        try {
            return eligible.keep(
                    line(order, kept, place),
                    kept.holdId(),
                    Eligible.question(kept.cardId(), slot),
                    agreed == null ? booked : booked.askingAtMost(agreed.amount()),
                    Eligible.lines(slot));
        } catch (CardServiceUnavailable _) {
            throw away(kept);
        }
    }

    private Eligible.Kept keepOne(UUID order, KeptPlaces kept, KeptPlace place) {
        SlotFacts slot = slotOf(place);
        try {
            return eligible.keepOneOfSeveral(
                    line(order, kept, place),
                    kept.holdId(),
                    Eligible.question(kept.cardId(), slot),
                    booked(order, place, slot),
                    Eligible.lines(slot));
        } catch (CardServiceUnavailable _) {
            throw away(kept);
        }
    }

    private SlotFacts slotOf(KeptPlace place) {
        return requiringNew().call(() -> slots.of(place.slotId()));
    }

    private static BookedPlace booked(UUID order, KeptPlace place, SlotFacts slot) {
        return new BookedPlace(idOf(order, place), slot.endsAt(), place.party(), null, place.price());
    }

    private static String line(UUID order, KeptPlaces kept, KeptPlace place) {
        return "booking " + idOf(order, place) + " of " + kept.holdId();
    }

    private CardServiceUnavailable away(KeptPlaces kept) {
        return CardServiceUnavailable.keepingHoldUntil(holds.extend(kept.holdId()));
    }
}
