package hamgara.venue.hold;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.hold.HoldRepository.Item;
import hamgara.venue.tariff.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A hold as the API shows it.
@Schema(name = "Hold", description = "Places kept for a person.")
record HoldView(
        @Schema(description = "Id, made by the client.", examples = "0198c0de-0000-7000-8000-00000000001e")
        UUID id,

        @Schema(
                description = "Id of the slot; of the first item where there are several.",
                examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Id of the card.", examples = "0198c0de-0000-7000-8000-0000000000ca")
        UUID cardId,

        @Schema(description = "People; of the first item where there are several.", examples = "2")
        int party,

        @Schema(description = "What became of it.") HoldState state,

        @Schema(description = "Kept until then, by the clock of the database.", examples = "2026-11-23T06:10:00Z")
        Instant expiresAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String expiresAtJalali,

        @Schema(description = "How often it was extended by its owner, twice at most.", examples = "1")
        int extended,

        @Schema(description = "All places, in the order in which they were asked for.")
        List<HoldItemView> items,

        @Schema(description = "What all of them cost as long as the hold lives, whatever becomes of the tariffs.")
        Money price,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "3")
        long version)
        implements Versioned {

    static HoldView of(Hold hold, List<Item> items) {
        Item first = items.getFirst();
        return new HoldView(
                hold.id,
                first.slot(),
                hold.cardId,
                first.party(),
                hold.state,
                hold.expiresAt,
                Jalali.of(hold.expiresAt),
                hold.extended,
                items.stream().map(HoldItemView::of).toList(),
                Money.rials(items.stream().mapToLong(Item::price).sum()),
                hold.version);
    }
}
