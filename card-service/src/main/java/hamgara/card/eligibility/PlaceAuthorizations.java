package hamgara.card.eligibility;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.card.card.CardFacts;
import hamgara.card.person.Persons;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Keeps entries for places that holders book, until they are used, given back, or long over.
///
/// Order of locks: the id of the place, the card (shared), the person's places, where there is a price the person's
/// payments and the authorizations that hold it, the counters of limits, the pockets, the outbox. A use comes with
/// its reference and its card locked before.
@ApplicationScoped
public class PlaceAuthorizations {

    private static final int TRIES = 10;
    private static final Duration LONGEST = Duration.ofDays(1);
    /// Arrivals are taken from half an hour before the place begins, and told within some minutes.
    private static final Duration EARLY = Duration.ofMinutes(30);

    private static final Duration LATE = Duration.ofMinutes(10);

    private final PlaceRows rows;
    private final PlaceChain chain;
    private final PlaceTaking taking;
    private final Persons persons;
    private final Pockets pockets;
    private final PlacePrices prices;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    PlaceAuthorizations(
            PlaceRows rows,
            PlaceChain chain,
            PlaceTaking taking,
            Persons persons,
            Pockets pockets,
            PlacePrices prices,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.chain = chain;
        this.taking = taking;
        this.persons = persons;
        this.pockets = pockets;
        this.prices = prices;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    PlaceAuthorizationView authorize(UUID id, NewPlaceAuthorization request) {
        if (!request.startsAt().isBefore(request.endsAt())
                || request.endsAt().isAfter(request.startsAt().plus(LONGEST))) {
            throw new PlaceRefusal.PlaceTimesNotPossible().at("/endsAt");
        }
        for (int i = 1; ; i++) {
            try {
                return requiringNew().call(() -> taking.once(id, request));
            } catch (PlaceTaking.Declined declined) {
                return PlaceAuthorizationView.declined(id, request, declined.reasons(), declined.shares());
            } catch (PlaceMoney.Overtaken overtaken) {
                if (i == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    @Transactional
    PlaceAuthorizationView read(UUID id) {
        return rows.find(id).filter(this::maySee).map(prices::view).orElseThrow(PlaceRefusal.PlaceNotFound::new);
    }

    private boolean maySee(PlaceAuthorization place) {
        return caller.has(Roles.AUDITOR)
                || caller.venue().orElse("").equals(place.venue())
                || persons.find(place.person()).filter(persons::isHolder).isPresent();
    }

    /// A place that a use is of.
    public record Kept(UUID id, UUID check, int entries) {}

    /// An entry of a place that was used.
    public record Used(UUID programme, int programmeVersion, PocketFacts pocket, UUID journal) {}

    /// The open place of a booking that a use at an instant is of; its person's places are locked.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Kept> keptFor(String venue, String reference, CardFacts card, Instant at) {
        Optional<UUID> booking = id(reference);
        if (booking.isEmpty()) {
            return Optional.empty();
        }
        UUID person = card.enrolment().person().id();
        rows.lockPerson(person);
        return rows.openOf(venue, booking.get(), at).stream()
                .filter(place -> place.person().equals(person)
                        && place.programme().equals(card.enrolment().programme())
                        && !at.isBefore(place.startsAt().minus(EARLY))
                        && at.isBefore(place.endsAt().plus(LATE))
                        && clock.instant().isBefore(place.expiresAt()))
                .findFirst()
                .map(place -> new Kept(place.id(), place.check(), place.entries()));
    }

    /// Uses entries of a place, once: what it kept goes back to its pocket and from there to the venue in one
    /// transaction, so nobody can take it in between.
    @Transactional(Transactional.TxType.MANDATORY)
    public Used capture(Kept kept, int entries, UUID redemption) {
        PlaceAuthorization place = chain.alone(rows.find(kept.id()).orElseThrow(), entries);
        if (!pockets.release(place.pocket(), place.held())) {
            throw new IllegalStateException("A pocket does not hold what a place says");
        }
        chain.uncount(place, place.entries() - entries);
        UUID journal = pockets.spend(place.pocket(), entries, place.venue()).orElseThrow();
        prices.capture(place);
        rows.end(place.id(), PlaceAuthorization.State.CAPTURED, redemption, clock.instant());
        outbox.append(PlaceEvent.PlaceCaptured.of(place, redemption, entries));
        return new Used(
                place.programme(),
                place.programmeVersion(),
                pockets.find(place.pocket()).orElseThrow(),
                journal);
    }

    /// Gives the entry back that is kept for a booking whose use was counted in another way; the price is due.
    @Transactional(Transactional.TxType.MANDATORY)
    public void countedElsewhere(String venue, String reference, CardFacts card) {
        UUID person = card.enrolment().person().id();
        id(reference).ifPresent(booking -> {
            rows.lockPerson(person);
            rows.openOf(venue, booking, clock.instant()).stream()
                    .filter(place -> place.person().equals(person))
                    .findFirst()
                    .map(place -> chain.alone(place, 0))
                    .ifPresent(place -> {
                        prices.capture(place);
                        chain.end(place, PlaceAuthorization.State.VOIDED);
                    });
        });
    }

    /// The booking does not need the place any more; known or not yet.
    @Transactional(Transactional.TxType.MANDATORY)
    void letGo(UUID id) {
        rows.lockId(id);
        if (rows.find(id).isEmpty()) {
            rows.letGo(id, clock.instant());
        } else {
            end(id, PlaceAuthorization.State.VOIDED);
        }
    }

    @Transactional
    void expire(UUID id) {
        rows.lockId(id);
        end(id, PlaceAuthorization.State.EXPIRED);
    }

    private void end(UUID id, PlaceAuthorization.State state) {
        rows.find(id).ifPresent(seen -> {
            rows.lockPerson(seen.person());
            rows.find(id)
                    .filter(place -> place.state() == PlaceAuthorization.State.AUTHORIZED)
                    .ifPresent(place -> chain.end(place, state));
        });
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // a venue may have references of any form
        }
    }
}
