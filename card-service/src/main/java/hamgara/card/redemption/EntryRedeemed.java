package hamgara.card.redemption;

import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.util.UUID;

/// An entry of a card was used at a venue.
record EntryRedeemed(UUID cardId, UUID redemption, String venue, Category category, int units, String county)
        implements Event {

    static final String TYPE = "hamgara.card.entry-redeemed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
