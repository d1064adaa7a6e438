package hamgara.venue.transfer;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.BookingNotFound;
import hamgara.venue.booking.BookingState;
import hamgara.venue.booking.Bookings;
import hamgara.venue.hold.Holds;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.transfer.TransferRefusal.TransferIdReused;
import hamgara.venue.transfer.TransferRefusal.TransferNotFound;
import hamgara.venue.transfer.TransferRefusal.TransferOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Hands bookings over from person to person. Neither learns who the other is: the id of the offer is all they
/// share.
@ApplicationScoped
class Transfers {

    private final TransferRepository transfers;
    private final Bookings bookings;
    private final Slots slots;
    private final Holds holds;
    private final KeptEntries entries;
    private final Caller caller;

    Transfers(
            TransferRepository transfers,
            Bookings bookings,
            Slots slots,
            Holds holds,
            KeptEntries entries,
            Caller caller) {
        this.transfers = transfers;
        this.bookings = bookings;
        this.slots = slots;
        this.holds = holds;
        this.entries = entries;
        this.caller = caller;
    }

    @Transactional
    TransferView offer(UUID id, NewTransfer request) {
        Optional<Transfer> earlier = transfers.find(id);
        if (earlier.isPresent()) {
            return replay(earlier.get(), request);
        }
        BookingFacts booking = bookings.of(request.bookingId());
        if (!booking.caller().equals(caller.pseudonym())) {
            throw new BookingNotFound(request.bookingId());
        }
        boolean offered = booking.state() == BookingState.CONFIRMED
                && transfers.insert(id, booking.id(), booking.caller(), booking.startsAt());
        if (!offered) {
            return transfers
                    .find(id)
                    .map(rival -> replay(rival, request))
                    .orElseThrow(TransferRefusal.BookingNotOffered::new);
        }
        return view(id);
    }

    private TransferView replay(Transfer earlier, NewTransfer request) {
        if (!earlier.caller.equals(caller.pseudonym()) || !earlier.bookingId.equals(request.bookingId())) {
            throw new TransferIdReused();
        }
        return view(earlier);
    }

    @Transactional
    TransferView view(UUID id) {
        return transfers.find(id).map(this::view).orElseThrow(() -> new TransferNotFound(id));
    }

    private TransferView view(Transfer transfer) {
        return TransferView.of(transfer, bookings.of(transfer.bookingId));
    }

    @Transactional
    void withdraw(UUID id) {
        transfers.withdraw(id, caller.pseudonym());
    }

    /// Reads, has card-service keep an entry of the caller's card, then writes.
    TransferView accept(UUID id, Acceptance acceptance) {
        Optional<TransferView> earlier = requiringNew().call(() -> accepted(id, acceptance));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        BookingFacts booking = requiringNew().call(() -> offered(id));
        SlotFacts slot = requiringNew().call(() -> open(booking));
        KeptEntry entry = bookings.keepEntry(
                "transfer " + id + " to " + acceptance.cardId() + " in " + slot.id(),
                acceptance.cardId(),
                booking,
                slot);
        return entries.orGiveUp(entry, () -> requiringNew().call(() -> take(id, acceptance, slot, entry)));
    }

    private Optional<TransferView> accepted(UUID id, Acceptance acceptance) {
        return transfers
                .find(id)
                .filter(transfer -> transfer.stands == TransferState.ACCEPTED
                        && caller.pseudonym().equals(transfer.acceptedBy)
                        && acceptance.cardId().equals(transfer.cardId))
                .map(this::view);
    }

    private BookingFacts offered(UUID id) {
        Transfer transfer = transfers.find(id).orElseThrow(() -> new TransferNotFound(id));
        if (transfer.stands != TransferState.OFFERED) {
            throw new TransferOver();
        }
        if (transfer.caller.equals(caller.pseudonym())) {
            throw new TransferRefusal.TransferToYourself();
        }
        return bookings.of(transfer.bookingId);
    }

    private SlotFacts open(BookingFacts booking) {
        SlotFacts slot = slots.of(booking.slotId());
        holds.requireStillOpen(List.of(slot.id()));
        return slot;
    }

    /// The venue first, then the offer and the booking: nobody takes a time over in which the venue is closed or
    /// lacks staff.
    private TransferView take(UUID id, Acceptance acceptance, SlotFacts asked, KeptEntry entry) {
        holds.requireStillOpen(List.of(asked.id()));
        if (!transfers.accept(id, caller.pseudonym(), acceptance.cardId())) {
            return accepted(id, acceptance).orElseThrow(TransferOver::new);
        }
        UUID booking = transfers.find(id).orElseThrow(TransferOver::new).bookingId;
        bookings.lock(booking);
        if (!bookings.of(booking).slotId().equals(asked.id())) {
            throw new TransferRefusal.TransferChanged();
        }
        if (!bookings.takeOver(booking, acceptance.cardId(), entry)) {
            throw new TransferOver();
        }
        return view(id);
    }
}
