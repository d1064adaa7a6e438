package hamgara.venue.hold;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A hold as the API shows it.
@Schema(name = "Hold", description = "Places of a slot kept for a person.")
record HoldView(
        @Schema(description = "Id, made by the client.") UUID id,
        @Schema(description = "Id of the slot.") UUID slotId,
        @Schema(description = "Id of the card.") UUID cardId,
        @Schema(description = "People.") int party,
        @Schema(description = "What became of it.") HoldState state,

        @Schema(description = "Kept until then, by the clock of the database.")
        Instant expiresAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String expiresAtJalali,

        @Schema(description = "Rises with every change; part of the ETag.")
        long version)
        implements Versioned {

    static HoldView of(Hold hold) {
        return new HoldView(
                hold.id,
                hold.slotId,
                hold.cardId,
                hold.party,
                hold.state,
                hold.expiresAt,
                Jalali.of(hold.expiresAt),
                hold.version);
    }
}
