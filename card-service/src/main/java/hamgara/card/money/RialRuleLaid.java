package hamgara.card.money;

import hamgara.kit.outbox.Event;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// The day of the new rial is known, and how many current rials one of them is.
record RialRuleLaid(LocalDate effectiveOn, long currentPerNew) implements Event {

    /// There is one rule for the whole country, so its subject is one made of its name.
    private static final UUID THE_RULE = UUID.nameUUIDFromBytes("rial-rule".getBytes(StandardCharsets.UTF_8));

    @Override
    public String type() {
        return "hamgara.card.rial-rule-laid.v1";
    }

    @Override
    public UUID subject() {
        return THE_RULE;
    }
}
