package hamgara.card.settlement;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a partner is owed for a month, as it is stored.
record PartnerStatement(
        UUID id,
        UUID partner,
        String county,
        LocalDate startsOn,
        LocalDate endsOn,
        StatementState state,
        long lines,
        long entries,
        long captured,
        long reimbursed,
        long disputed,
        long adjustments,
        Instant issuedAt,
        @Nullable Instant approvedAt,
        long version) {

    /// What is paid out for it: disputed lines are held out, adjustments of earlier months netted.
    long due() {
        return reimbursed - disputed + adjustments;
    }

    String month() {
        return Jalali.of(startsOn).substring(0, 7);
    }
}
