package hamgara.venue.hold;

import hamgara.kit.time.Jalali;
import hamgara.venue.hold.HoldRepository.Item;
import hamgara.venue.tariff.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One of the places of a hold as the API shows it.
@Schema(name = "HoldItem", description = "Kept places of one slot.")
record HoldItemView(
        @Schema(
                description = "Id of the slot; for an exclusive facility one that this hold made.",
                examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "Begin.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "People.", examples = "2") int party,

        @Schema(description = "Whether the party has the facility alone.", examples = "false")
        boolean exclusive,

        @Schema(description = "What it costs as long as it is held, and booked.")
        Money price) {

    static HoldItemView of(Item item) {
        return new HoldItemView(
                item.slot(),
                item.facility(),
                item.startsAt(),
                Jalali.of(item.startsAt()),
                item.endsAt(),
                item.party(),
                item.exclusive(),
                Money.rials(item.price()));
    }
}
