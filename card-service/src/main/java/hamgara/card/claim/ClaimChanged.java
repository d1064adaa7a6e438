package hamgara.card.claim;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A claim was stated, verified or withdrawn; says not which one, as a referral is nobody else's business.
record ClaimChanged(UUID claim, UUID person, Claim.State state) implements Event {

    @Override
    public String type() {
        return "hamgara.card.claim-changed.v1";
    }

    @Override
    public UUID subject() {
        return claim;
    }
}
