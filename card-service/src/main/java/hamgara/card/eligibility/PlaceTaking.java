package hamgara.card.eligibility;

import hamgara.card.admission.Admission;
import hamgara.card.admission.Ruling;
import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Limit;
import hamgara.card.usage.Limits;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what is to be kept for a place out of quotas, limits and pockets, or says why not.
@ApplicationScoped
class PlaceTaking {

    /// As long as an arrival that was noted without a network may be told.
    private static final Duration KEPT_AFTER = Duration.ofDays(3);

    private final PlaceRows rows;
    private final PlaceChain chain;
    private final PlacePrices prices;
    private final EligibilityChecks checks;
    private final Cards cards;
    private final Admission admission;
    private final Pockets pockets;
    private final Limits limits;
    private final Outbox outbox;
    private final Clock clock;

    PlaceTaking(
            PlaceRows rows,
            PlaceChain chain,
            PlacePrices prices,
            EligibilityChecks checks,
            Cards cards,
            Admission admission,
            Pockets pockets,
            Limits limits,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.chain = chain;
        this.prices = prices;
        this.checks = checks;
        this.cards = cards;
        this.admission = admission;
        this.pockets = pockets;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The rules say no; nothing of this try stays, so that the holder may ask again.
    static final class Declined extends RuntimeException {

        private final transient List<String> reasons;
        private final transient @Nullable PlaceSharesView shares;

        Declined(List<String> reasons) {
            this(reasons, null);
        }

        Declined(List<String> reasons, @Nullable PlaceSharesView shares) {
            super("declined", null, false, false);
            this.reasons = reasons;
            this.shares = shares;
        }

        List<String> reasons() {
            return reasons;
        }

        @Nullable
        PlaceSharesView shares() {
            return shares;
        }
    }

    /// Within a transaction of its own, as nothing of a try may stay that came to nothing.
    PlaceAuthorizationView once(UUID id, NewPlaceAuthorization request) {
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
        PlaceMoney.Asked asked =
                prices.asked(id, request, card, request.endsAt().plus(KEPT_AFTER));
        chain.prepare(request, card, lender.orElse(null), asked);
        lender.ifPresent(chain::lend);
        EligibilityCheckView check = checks.check(request.question());
        UUID checkId = check.checkId();
        if (!check.eligible() || checkId == null) {
            throw new Declined(check.reasons());
        }
        PlaceAuthorization made = take(id, request, card, checkId, lender.orElse(null), asked);
        PlaceSharesView shares = asked == null ? null : prices.hold(asked, request);
        lender.ifPresent(place -> chain.keepOwn(place, made));
        rows.insert(made);
        outbox.append(PlaceEvent.PlaceAuthorized.of(made));
        return PlaceAuthorizationView.of(made, shares, clock.instant());
    }

    private PlaceAuthorizationView replay(PlaceAuthorization earlier, NewPlaceAuthorization request) {
        if (!earlier.question().equals(request.line())) {
            throw new PlaceRefusal.PlaceIdReused();
        }
        PlaceAuthorizationView view = prices.view(earlier);
        return switch (view.state()) {
            case AUTHORIZED, CAPTURED, DECLINED -> view;
            case VOIDED, EXPIRED -> throw new PlaceRefusal.PlaceLetGo();
        };
    }

    /// By the period of the slot, not of the day on which it is booked.
    private PlaceAuthorization take(
            UUID id,
            NewPlaceAuthorization request,
            CardFacts card,
            UUID check,
            @Nullable PlaceAuthorization lender,
            PlaceMoney.@Nullable Asked asked) {
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
                1,
                asked == null ? null : asked.price());
    }
}
