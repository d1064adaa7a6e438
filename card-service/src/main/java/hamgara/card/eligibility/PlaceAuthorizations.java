package hamgara.card.eligibility;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.card.admission.Admission;
import hamgara.card.admission.Ruling;
import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.person.Persons;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Limit;
import hamgara.card.usage.Limits;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps entries for places that holders book, until they are used, given back, or long over.
///
/// Order of locks: the id of the place, the card (shared), the person's places, the counters of limits, the
/// pocket, the outbox. A use comes with its reference and its card locked before.
@ApplicationScoped
public class PlaceAuthorizations {

    /// As long as an arrival that was noted without a network may be told.
    private static final Duration KEPT_AFTER = Duration.ofDays(3);

    private static final Duration LONGEST = Duration.ofDays(1);
    /// Arrivals are taken from half an hour before the place begins, and told within some minutes.
    private static final Duration EARLY = Duration.ofMinutes(30);

    private static final Duration LATE = Duration.ofMinutes(10);

    private final PlaceRows rows;
    private final PlaceChain chain;
    private final EligibilityChecks checks;
    private final Cards cards;
    private final Persons persons;
    private final Admission admission;
    private final Pockets pockets;
    private final Limits limits;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    PlaceAuthorizations(
            PlaceRows rows,
            PlaceChain chain,
            EligibilityChecks checks,
            Cards cards,
            Persons persons,
            Admission admission,
            Pockets pockets,
            Limits limits,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.chain = chain;
        this.checks = checks;
        this.cards = cards;
        this.persons = persons;
        this.admission = admission;
        this.pockets = pockets;
        this.limits = limits;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The rules say no; nothing of this try stays, so that the holder may ask again.
    private static final class Declined extends RuntimeException {

        private final transient List<String> reasons;

        Declined(List<String> reasons) {
            super("declined", null, false, false);
            this.reasons = reasons;
        }
    }

    PlaceAuthorizationView authorize(UUID id, NewPlaceAuthorization request) {
        if (!request.startsAt().isBefore(request.endsAt())
                || request.endsAt().isAfter(request.startsAt().plus(LONGEST))) {
            throw new PlaceRefusal.PlaceTimesNotPossible().at("/endsAt");
        }
        try {
            return requiringNew().call(() -> once(id, request));
        } catch (Declined declined) {
            return PlaceAuthorizationView.declined(id, request, declined.reasons);
        }
    }

    private PlaceAuthorizationView once(UUID id, NewPlaceAuthorization request) {
        rows.lockId(id);
        CardFacts own = cards.callersOwn(request.cardId());
        Optional<PlaceAuthorization> earlier = rows.find(id);
        if (earlier.isPresent()) {
            return replay(earlier.get(), request);
        }
        if (rows.wasLetGo(id)) {
            throw new PlaceRefusal.PlaceLetGo();
        }
        CardFacts card = cards.held(own.id());
        UUID person = card.enrolment().person().id();
        rows.lockPerson(person);
        UUID replaced = request.replaces();
        Optional<PlaceAuthorization> lender = replaced == null
                ? Optional.empty()
                : chain.newest(replaced).filter(place -> place.person().equals(person));
        lender.ifPresent(place -> chain.lend(place, card, request.category(), request.startsAt()));
        EligibilityCheckView check = checks.check(request.question());
        UUID checkId = check.checkId();
        if (!check.eligible() || checkId == null) {
            throw new Declined(check.reasons());
        }
        PlaceAuthorization made = take(id, request, card, checkId, lender.orElse(null));
        lender.filter(place -> place.held() > 0 && !place.pocket().equals(made.pocket()))
                .ifPresent(chain::keepOwn);
        rows.insert(made);
        outbox.append(PlaceEvent.PlaceAuthorized.of(made));
        return PlaceAuthorizationView.of(made, clock.instant());
    }

    private PlaceAuthorizationView replay(PlaceAuthorization earlier, NewPlaceAuthorization request) {
        if (!earlier.question().equals(request.line())) {
            throw new PlaceRefusal.PlaceIdReused();
        }
        PlaceAuthorizationView view = PlaceAuthorizationView.of(earlier, clock.instant());
        return switch (view.state()) {
            case AUTHORIZED, CAPTURED, DECLINED -> view;
            case VOIDED, EXPIRED -> throw new PlaceRefusal.PlaceLetGo();
        };
    }

    /// By the period of the slot, not of the day on which it is booked.
    private PlaceAuthorization take(
            UUID id, NewPlaceAuthorization request, CardFacts card, UUID check, @Nullable PlaceAuthorization lender) {
        Ruling ruling = admission.rule(card, request.venueCode(), request.category(), request.startsAt());
        UUID person = card.enrolment().person().id();
        int entries = request.entries(ruling.terms());
        limits.take(ruling.terms(), person, request.category(), request.startsAt(), Limit.Measure.ENTRIES, entries)
                .ifPresent(limit -> {
                    throw new Declined(List.of(limit));
                });
        PocketFacts pocket = pockets.entryPocket(
                card.enrolment().id(), ruling.terms(), ruling.entitlement().orElseThrow(), ruling.day());
        if (!pockets.hold(pocket.id(), entries)) {
            throw new Declined(List.of("QUOTA_EXHAUSTED"));
        }
        long left = pockets.find(pocket.id()).orElseThrow().available();
        return new PlaceAuthorization(
                id,
                PlaceAuthorization.State.AUTHORIZED,
                request.line(),
                check,
                card.id(),
                person,
                ruling.terms().programme(),
                ruling.terms().version(),
                card.enrolment().county(),
                request.venueCode(),
                request.category(),
                request.bookingId(),
                request.startsAt(),
                request.endsAt(),
                request.endsAt().plus(KEPT_AFTER),
                entries,
                pocket.id(),
                entries,
                lender == null ? null : lender.id(),
                Math.toIntExact(left),
                clock.instant(),
                1);
    }

    @Transactional
    PlaceAuthorizationView read(UUID id) {
        return rows.find(id)
                .filter(this::maySee)
                .map(place -> PlaceAuthorizationView.of(place, clock.instant()))
                .orElseThrow(PlaceRefusal.PlaceNotFound::new);
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
        rows.end(place.id(), PlaceAuthorization.State.CAPTURED, redemption, clock.instant());
        outbox.append(PlaceEvent.PlaceCaptured.of(place, redemption, entries));
        return new Used(
                place.programme(),
                place.programmeVersion(),
                pockets.find(place.pocket()).orElseThrow(),
                journal);
    }

    /// Gives back what is kept for a booking whose use was counted in another way.
    @Transactional(Transactional.TxType.MANDATORY)
    public void countedElsewhere(String venue, String reference, CardFacts card) {
        UUID person = card.enrolment().person().id();
        id(reference).ifPresent(booking -> {
            rows.lockPerson(person);
            rows.openOf(venue, booking, clock.instant()).stream()
                    .filter(place -> place.person().equals(person))
                    .findFirst()
                    .ifPresent(place -> chain.end(chain.alone(place, 0), PlaceAuthorization.State.VOIDED));
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
