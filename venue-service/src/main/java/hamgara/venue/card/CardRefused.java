package hamgara.venue.card;

import hamgara.kit.problem.Refusal;

/// card-service does not know or accept the card or the request; nothing was counted.
final class CardRefused extends Refusal.Conflict {
    CardRefused(String reason) {
        super("card-refused", "reason", reason, "refusal", "INVALID");
    }
}
