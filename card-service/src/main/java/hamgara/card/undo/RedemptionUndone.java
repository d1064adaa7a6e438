package hamgara.card.undo;

import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A venue took a redemption back.
record RedemptionUndone(UUID cardId, UUID redemption, String venue, Category category, int units, String county)
        implements Event {

    @Override
    public String type() {
        return "hamgara.card.redemption-undone.v1";
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
