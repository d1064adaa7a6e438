package hamgara.venue.walkin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.problem.Refusal;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.CardServiceUnavailable;
import hamgara.venue.card.Redemption;
import hamgara.venue.card.RedemptionRequest;
import hamgara.venue.card.ShownCard;
import hamgara.venue.card.ShownEligibilityQuestion;
import hamgara.venue.checkin.CheckInRefusal.CheckInInvalid;
import hamgara.venue.checkin.CheckInRefusal.CheckInWrongAudience;
import hamgara.venue.checkin.CheckInRefusal.CheckInWrongVenue;
import hamgara.venue.checkin.DoorRefusal;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.walkin.WalkInRefusal.CardHasBooking;
import hamgara.venue.walkin.WalkInRefusal.CardInsideAlready;
import hamgara.venue.walkin.WalkInRefusal.NoPlaceForWalkIn;
import hamgara.venue.walkin.WalkInRefusal.SlotNotRunning;
import hamgara.venue.walkin.WalkInRefusal.SlotTakenAlone;
import hamgara.venue.walkin.WalkInRefusal.WalkInIdReused;
import hamgara.venue.walkin.WalkInRefusal.WalkInSlotUnclear;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets people in who have not booked, never more than there are places. A pause of booking is no matter here.
@ApplicationScoped
class WalkIns {

    private final WalkInRepository walkIns;
    private final Slots slots;
    private final CardClient cards;
    private final WalkInConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    WalkIns(
            WalkInRepository walkIns,
            Slots slots,
            CardClient cards,
            WalkInConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.walkIns = walkIns;
        this.slots = slots;
        this.cards = cards;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Looks at the card, takes the places, lets card-service count the entry, then writes. While there
    /// is no answer the place is kept, and a repeat goes on from there.
    WalkInView admit(UUID nonce, NewWalkIn request) {
        Optional<WalkIn> earlier = requiringNew().call(() -> earlier(nonce, request));
        Optional<WalkInView> known = earlier.flatMap(WalkIns::view);
        if (known.isPresent()) {
            return known.get();
        }
        String venue = caller.venue().orElseThrow(CheckInWrongVenue::new);
        SlotFacts slot = requiringNew()
                .call(() -> earlier.map(WalkIn::slotId).map(slots::of).orElseGet(() -> slot(venue, request.slotId())));
        if (!slot.venueCode().equals(venue)) {
            throw new CheckInWrongVenue();
        }
        UUID card = earlier.map(WalkIn::cardId).orElseGet(() -> look(nonce, slot, request.credential()));
        if (earlier.isEmpty()) {
            requiringNew().run(() -> begin(nonce, slot, card, request));
        }
        Redemption redemption = redeem(nonce, slot, card, request);
        return requiringNew().call(() -> end(nonce, slot, redemption, request));
    }

    private Optional<WalkIn> earlier(UUID nonce, NewWalkIn request) {
        Optional<WalkIn> earlier = walkIns.find(nonce);
        if (earlier.filter(walkIn -> !walkIn.fingerprint().equals(request.fingerprint()))
                        .isPresent()
                || earlier.filter(walkIn -> !isHere(walkIn)).isPresent()) {
            throw new WalkInIdReused();
        }
        return earlier;
    }

    private boolean isHere(WalkIn walkIn) {
        String venue = slots.of(walkIn.slotId()).venueCode();
        return caller.venue().filter(venue::equals).isPresent();
    }

    private static Optional<WalkInView> view(WalkIn walkIn) {
        return Optional.ofNullable(walkIn.state()).map(state -> WalkInView.of(walkIn, state));
    }

    private SlotFacts slot(String venue, @Nullable UUID named) {
        if (named != null) {
            return slots.of(named);
        }
        List<UUID> running = walkIns.running(venue);
        if (running.size() != 1) {
            throw new WalkInSlotUnclear(running.size()).at("/slotId");
        }
        return slots.of(running.getFirst());
    }

    /// Whether the card is ours and the slot is for its holder; what else stands against it, card-service records.
    private UUID look(UUID nonce, SlotFacts slot, String credential) {
        ShownCard card = cards.shown(
                "walk-in-look-" + nonce,
                new ShownEligibilityQuestion(
                        credential,
                        slot.venueCode(),
                        slot.category(),
                        slot.audience(),
                        slot.ageMin(),
                        slot.ageMax(),
                        slot.startsAt()));
        UUID id = card.cardId();
        if (id == null) {
            throw new CheckInInvalid().at("/credential");
        }
        card.reasons().stream()
                .filter(reason -> DoorRefusal.of(reason) == DoorRefusal.WRONG_AUDIENCE)
                .findFirst()
                .ifPresent(reason -> {
                    throw new CheckInWrongAudience(reason);
                });
        return id;
    }

    private void begin(UUID nonce, SlotFacts slot, UUID card, NewWalkIn request) {
        walkIns.bookingOf(card, slot.id()).ifPresent(booking -> {
            throw new CardHasBooking(booking);
        });
        if (walkIns.hasCome(card, slot.id())) {
            throw new CardInsideAlready();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!walkIns.begin(nonce, slot.id(), card, request.people(), request.fingerprint(), now)) {
            if (earlier(nonce, request).isEmpty()) {
                throw new CardInsideAlready();
            }
            return; // the same request is on its way twice, and both get the answer
        }
        if (!slots.walkIn(slot.id(), request.people(), config.grace(), config.open())) {
            throw noPlace(slot, request.people());
        }
    }

    private RuntimeException noPlace(SlotFacts slot, int people) {
        Instant now = clock.instant();
        if (slot.exclusive()) {
            return new SlotTakenAlone();
        }
        if (!slot.status().equals("OPEN")
                || slot.startsAt().isAfter(now)
                || !slot.endsAt().isAfter(now)) {
            return new SlotNotRunning();
        }
        int unclaimed = walkIns.inside(slot.id()).unclaimed();
        Instant reopensAt = slot.startsAt().plus(config.grace());
        boolean willReopen = unclaimed >= people && reopensAt.isAfter(now) && reopensAt.isBefore(slot.endsAt());
        return new NoPlaceForWalkIn(unclaimed, willReopen ? reopensAt : null);
    }

    private Redemption redeem(UUID nonce, SlotFacts slot, UUID card, NewWalkIn request) {
        try {
            return cards.redeem(
                    "walk-in-" + nonce,
                    new RedemptionRequest(
                            request.credential(),
                            null,
                            slot.venueCode(),
                            slot.category(),
                            nonce.toString(),
                            null,
                            card,
                            request.people() == 1 ? null : request.people(),
                            null));
        } catch (CardServiceUnavailable away) {
            throw away;
        } catch (Refusal refused) {
            requiringNew().run(() -> {
                if (walkIns.forget(nonce)) {
                    slots.walkOut(slot.id(), request.people());
                }
            });
            throw refused;
        }
    }

    private WalkInView end(UUID nonce, SlotFacts slot, Redemption redemption, NewWalkIn request) {
        WalkInState state = redemption.captured() ? WalkInState.IN : WalkInState.REFUSED;
        String reason = redemption.reason() == null ? "UNKNOWN" : redemption.reason();
        boolean mine =
                walkIns.end(nonce, state, redemption.captured() ? null : reason, redemption.id(), clock.instant());
        if (mine && redemption.captured()) {
            outbox.append(WalkInAdmitted.of(nonce, slot, request.people()));
        } else if (mine) {
            slots.walkOut(slot.id(), request.people());
        }
        return earlier(nonce, request).flatMap(WalkIns::view).orElseThrow(WalkInIdReused::new);
    }
}
