package hamgara.card.payout;

import hamgara.card.money.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A payout on the wire.
@Schema(name = "Payout", description = "What one partner is paid in a batch.")
record PayoutView(
        UUID id,
        UUID partnerId,

        @Schema(description = "The account it goes to, masked", examples = "IR06******************4321")
        String iban,

        @Schema(description = "Rials of all its statements, netted")
        Money amount,

        @Schema(description = "Ids of the statements it pays")
        List<UUID> statementIds,

        @Schema(description = "REJECTED: the bank has refused, the statements wait for another batch")
        State state,

        @Schema(description = "The bank's own reference", examples = "140509041234") @Nullable
        String bankReference,

        @Schema(description = "Why the bank refused") @Nullable
        Reason reason) {

    enum State {
        PROPOSED,
        SENT,
        CONFIRMED,
        REJECTED,
        CANCELLED
    }

    enum Reason {
        ACCOUNT_UNKNOWN,
        ACCOUNT_CLOSED,
        NAME_MISMATCH,
        LIMIT_OF_BANK,
        OTHER
    }
}
