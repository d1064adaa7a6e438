package hamgara.card.eligibility;

import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who pays what of the price of a place, on the wire.
@Schema(
        name = "PlaceShares",
        description =
                "Who pays what of the price of a place: price = venueShare + holderShare + all programmes' amounts.")
record PlaceSharesView(
        Money price,

        @Schema(description = "The discount the venue gives")
        Money venueShare,

        @Schema(description = "What the programmes pay, in the order their money is taken")
        List<Programme> programmes,

        @Schema(description = "What the holder pays at the counter")
        Money holderShare) {

    /// What one programme pays, on the wire.
    @Schema(name = "PlaceProgrammeShare", description = "What one programme pays.")
    record Programme(
            @Schema(description = "Code of the programme", examples = "CARD-YOUTH")
            String programme,

            Money amount) {}

    static PlaceSharesView of(PlaceMoney.Shares shares, Rate rate) {
        return new PlaceSharesView(
                rate.money(shares.price()),
                rate.money(shares.venue()),
                shares.programmes().stream()
                        .map(share -> new Programme(share.programme(), rate.money(share.amount())))
                        .toList(),
                rate.money(shares.holder()));
    }
}
