package hamgara.card.stock;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What lies at the desks of a county, on the wire.
@Schema(name = "CardStock", description = "Printed cards at the desks of a county.")
record CardStockView(List<Pile> items) {

    /// The cards of one programme at one desk.
    @Schema(name = "CardStockPile")
    record Pile(
            @Schema(examples = "shush-1") String desk,

            UUID programmeId,

            @Schema(description = "Blank cards that can be handed out", examples = "38")
            int blank,

            @Schema(description = "Cards of somebody, waiting to be fetched and activated", examples = "4")
            int assigned) {}
}
