package hamgara.card.redemption;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.card.Presented;
import hamgara.card.eligibility.PlaceAuthorizations;
import hamgara.card.eligibility.PlaceAuthorizations.Arrival;
import hamgara.card.eligibility.PlaceAuthorizations.Kept;
import hamgara.card.person.Persons;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Uses entries of cards at venues, one by one: for bookings, for tokens that are used once, and under limits.
///
/// Order of locks: the booking, the card (shared), for a booking the person's kept places and the holder's
/// places at the venue, the counters of limits, then the pocket. So a suspension that has committed is never
/// missed, and two uses of one card wait for each other only at the pocket, or when they are for bookings.
@ApplicationScoped
class Redemptions {

    private static final UUID FIRST = new UUID(0, 0);

    private final RedemptionRepository redemptions;
    private final UseTimes times;
    private final BookedPlaces places;
    private final PlaceAuthorizations kept;
    private final Cards cards;
    private final Deciding deciding;
    private final Programmes programmes;
    private final Persons persons;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Redemptions(
            RedemptionRepository redemptions,
            UseTimes times,
            BookedPlaces places,
            PlaceAuthorizations kept,
            Cards cards,
            Deciding deciding,
            Programmes programmes,
            Persons persons,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.redemptions = redemptions;
        this.times = times;
        this.places = places;
        this.kept = kept;
        this.cards = cards;
        this.deciding = deciding;
        this.programmes = programmes;
        this.persons = persons;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Idempotent
    @ResponseStatus(201)
    @Transactional
    RedemptionView redeem(NewRedemption request) {
        Instant now = clock.instant();
        times.refusal(request, now).ifPresent(refused -> {
            throw refused;
        });
        Instant occurredAt = UseTimes.occurredAt(request, now);
        Optional<Presented> presented = presented(request);
        UUID cardId = presented.map(shown -> shown.card().id()).orElseGet(() -> expectedCard(request));
        Optional<Redemption> earlier = counted(request, cardId);
        CardFacts card = cards.held(cardId);
        if (earlier.isPresent() && cards.areOneHolders(earlier.get().cardId, card.id())) {
            UUID counted = earlier.get().id;
            arrival(request).ifPresent(arrival -> kept.countedElsewhere(arrival, card, counted));
            return view(earlier.get());
        }

        var redemption = new Redemption();
        redemption.id = Ids.next();
        redemption.cardId = card.id();
        redemption.venueCode = request.venueCode();
        redemption.category = request.category();
        redemption.units = request.entries();
        redemption.reference = request.reference();
        redemption.expectedCardId = request.expectedCardId();
        redemption.occurredAt = occurredAt;
        redemption.recordedAt = now;
        redemption.recordedBy = caller.pseudonym();
        Optional<String> obstacle = presented.flatMap(cards::consume);
        if (obstacle.isEmpty() && (earlier.isPresent() || !isExpected(request, card))) {
            obstacle = Optional.of("CARD_MISMATCH");
        }
        Optional<Kept> place = obstacle.isPresent() ? Optional.empty() : keptPlace(request, card, occurredAt);
        Optional<UUID> check = obstacle.isPresent()
                ? Optional.empty()
                : place.map(Kept::check).or(() -> places.check(request, card, occurredAt, now));
        redemption.decidedBy(card.enrolment().programme(), card.enrolment().programmeVersion());
        if (place.isPresent() && request.units() == null) {
            redemption.units = place.get().entries();
        }
        deciding.decide(redemption, card, obstacle, place);
        redemption.checkId = redemption.state == Redemption.State.CAPTURED ? check.orElse(null) : null;
        redemptions.persistAndFlush(redemption);
        if (redemption.state == Redemption.State.CAPTURED) {
            outbox.append(new EntryRedeemed(
                    card.id(),
                    redemption.id,
                    redemption.venueCode,
                    redemption.category,
                    redemption.units,
                    card.enrolment().county()));
        }
        return view(redemption);
    }

    @Transactional
    RedemptionView read(UUID id) {
        return redemptions
                .findByIdOptional(id)
                .filter(this::maySee)
                .map(this::view)
                .orElseThrow(RedemptionRefusal.RedemptionNotFound::new);
    }

    /// For a venue that lost an answer: everything recorded under its reference, in the order it was recorded.
    @Transactional
    Page<RedemptionView> ofReference(@Nullable String venue, @Nullable String reference, PageRequest page) {
        if (venue == null || venue.isBlank() || reference == null || reference.isBlank()) {
            throw new RedemptionRefusal.ReadBackIncomplete();
        }
        if (!caller.has(Roles.AUDITOR)) {
            caller.requireVenue(venue);
        }
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return Page.of(
                redemptions.ofReference(venue, reference, after, page.rowsToRead()),
                page,
                found -> Cursor.of(found.id),
                this::view);
    }

    private RedemptionView view(Redemption redemption) {
        UUID programme = redemption.programmeId;
        Integer version = redemption.programmeVersion;
        return RedemptionView.of(
                redemption,
                programme == null || version == null
                        ? Optional.empty()
                        : Optional.of(programmes.terms(programme, version)),
                redemptions.undoneAt(redemption.id).orElse(null));
    }

    /// The capture for the same booking or of the same use in a journal, whichever account of the venue sent it.
    /// Callers of one reference pass here one by one.
    private Optional<Redemption> counted(NewRedemption request, UUID card) {
        String reference = request.reference();
        if (reference == null) {
            return Optional.empty();
        }
        redemptions.lockReference(request.venueCode(), reference);
        Optional<Redemption> booked = request.expectedCardId() == null
                ? Optional.empty()
                : redemptions.capturedFor(request.venueCode(), reference);
        return booked.or(() -> redemptions.takenOffline(request.venueCode(), reference).stream()
                .filter(taken -> cards.areOneHolders(taken.cardId, card))
                .findFirst());
    }

    /// A replacement stands for the card before it.
    private boolean isExpected(NewRedemption request, CardFacts card) {
        UUID expected = request.expectedCardId();
        return expected == null || cards.areOneHolders(expected, card.id());
    }

    /// What the request names as the venue's booking.
    private static Optional<Arrival> arrival(NewRedemption request) {
        return request.expectedCardId() == null
                ? Optional.empty()
                : Optional.ofNullable(request.reference())
                        .map(reference -> new Arrival(request.venueCode(), reference, request.authorizationId()));
    }

    /// The entry that was kept for the booking, where it is enough; otherwise the use is like any other.
    private Optional<Kept> keptPlace(NewRedemption request, CardFacts card, Instant occurredAt) {
        return arrival(request)
                .flatMap(arrival -> kept.keptFor(arrival, card, occurredAt))
                .filter(place -> request.entries() <= place.entries());
    }

    /// Empty when the request names a card instead of showing one.
    private Optional<Presented> presented(NewRedemption request) {
        String credential = request.credential();
        if ((credential == null) == (request.cardId() == null)) {
            throw new RedemptionRefusal.PresentationMissing().at("/credential");
        }
        if (credential == null) {
            return Optional.empty();
        }
        Optional<Presented> presented = cards.presented(credential);
        if (presented.isEmpty()) {
            throw new RedemptionRefusal.PresentationInvalid().at("/credential");
        }
        return presented;
    }

    /// A card that is not shown is taken only where the venue expects just that one, and the holder asked for a
    /// place.
    private UUID expectedCard(NewRedemption request) {
        UUID card = request.cardId();
        if (card == null || !card.equals(request.expectedCardId())) {
            throw new RedemptionRefusal.PresentationMissing().at("/expectedCardId");
        }
        return cards.find(card)
                .map(CardFacts::id)
                .orElseThrow(() -> new RedemptionRefusal.PresentationInvalid().at("/cardId"));
    }

    private boolean maySee(Redemption redemption) {
        return caller.has(Roles.AUDITOR)
                || caller.venue().orElse("").equals(redemption.venueCode)
                || cards.find(redemption.cardId)
                        .filter(card -> persons.isHolder(card.enrolment().person()))
                        .isPresent();
    }
}
