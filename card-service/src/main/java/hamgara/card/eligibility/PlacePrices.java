package hamgara.card.eligibility;

import hamgara.card.card.CardFacts;
import hamgara.card.money.Money;
import hamgara.card.money.Rials;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What places cost, between the wire and the money that is held.
@ApplicationScoped
class PlacePrices {

    private final PlaceMoney money;
    private final Rials rials;
    private final Clock clock;

    PlacePrices(PlaceMoney money, Rials rials, Clock clock) {
        this.money = money;
        this.rials = rials;
        this.clock = clock;
    }

    /// Nothing where the place is free.
    PlaceMoney.@Nullable Asked asked(UUID id, NewPlaceAuthorization request, CardFacts card, Instant expiresAt) {
        Money price = request.price();
        return price == null || price.amount() == 0
                ? null
                : new PlaceMoney.Asked(
                        id,
                        card,
                        request.venueCode(),
                        request.category(),
                        rials.today().rials(price, "/price"),
                        request.startsAt(),
                        expiresAt);
    }

    /// Asks no more of the holder than the holder was told.
    PlaceSharesView hold(PlaceMoney.Asked asked, NewPlaceAuthorization request) {
        PlaceMoney.Shares shares = money.hold(asked);
        var view = PlaceSharesView.of(shares, rials.today());
        Money told = request.holderShareAtMost();
        if (told != null && shares.holder() > atMost(told)) {
            throw new PlaceTaking.Declined(shares.reasons(), view);
        }
        return view;
    }

    private long atMost(Money told) {
        return told.amount() == 0 ? 0 : rials.today().rials(told, "/holderShareAtMost");
    }

    PlaceAuthorizationView view(PlaceAuthorization place) {
        PlaceSharesView shares =
                place.isPriced() ? PlaceSharesView.of(money.sharesOf(place.id()), rials.today()) : null;
        return PlaceAuthorizationView.of(place, shares, clock.instant());
    }

    void capture(PlaceAuthorization place) {
        if (place.isPriced()) {
            money.capture(place.id());
        }
    }
}
