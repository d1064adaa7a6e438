package hamgara.card.reimbursement;

import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/// Uses of a programme are paid by a further rule from a day on.
record ReimbursementRuleLaid(UUID rule, UUID programme, String county, Category category, LocalDate validFrom)
        implements Event {

    @Override
    public String type() {
        return "hamgara.card.reimbursement-rule-laid.v1";
    }

    @Override
    public UUID subject() {
        return rule;
    }
}
