package hamgara.card.grant;

import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/// What happens to a grant, told without the person; amounts in current rials.
sealed interface GrantEvent extends Event {

    UUID grant();

    @Override
    default UUID subject() {
        return grant();
    }

    /// An allowance was given for a period.
    record Made(
            UUID grant,
            UUID pocket,
            UUID programme,
            Category category,
            long amount,
            LocalDate startsOn,
            LocalDate endsOn,
            String county)
            implements GrantEvent {
        @Override
        public String type() {
            return "hamgara.card.grant-made.v1";
        }
    }

    /// What was unspent went back to the funds.
    record Revoked(UUID grant, UUID programme, long returned, String reason, String county) implements GrantEvent {
        @Override
        public String type() {
            return "hamgara.card.grant-revoked.v1";
        }
    }
}
