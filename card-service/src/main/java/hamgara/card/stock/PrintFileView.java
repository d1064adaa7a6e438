package hamgara.card.stock;

import hamgara.card.card.PrintedCard;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A print file on the wire.
@Schema(name = "PrintFile", description = "What the printer puts on the cards of a batch; no person stands in it.")
record PrintFileView(UUID batchId, List<Item> items) {

    /// One card of a print file.
    @Schema(name = "PrintFileItem")
    record Item(
            UUID cardId,

            @Schema(description = "For the face of the card", examples = "9364718281828457")
            String number,

            @Schema(description = "For the QR: level M, alphanumeric mode, quiet zone of 4 modules")
            String credential) {

        static Item of(PrintedCard card) {
            return new Item(card.id(), card.number(), card.credential());
        }

        @Override
        public String toString() {
            return "Item[" + cardId + "]";
        }
    }

    @Override
    public String toString() {
        return "PrintFileView[" + batchId + "]";
    }
}
