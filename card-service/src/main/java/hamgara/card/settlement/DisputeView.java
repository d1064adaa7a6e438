package hamgara.card.settlement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.card.authorization.StruckFor;
import hamgara.card.money.Money;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A dispute on the wire.
@Schema(name = "StatementDispute", description = "A line held out of its statement.")
record DisputeView(
        UUID id,

        @Schema(description = "Place of the line in the statement", examples = "17")
        long place,

        @Schema(description = "Journal of the ledger") UUID journalId,

        @Schema(description = "What the line comes to") Money reimbursed,

        Reason reason,

        @Schema(
                description =
                        "PAID comes as an adjustment of the next statement; STRUCK went back to the holder, or for "
                                + "SUSPICION to the funds and the programme it came from")
        State state,

        @Schema(description = "When it was opened (UTC)") Instant openedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-10-05")
        String openedAtJalali,

        @Schema(description = "When a second person resolved it (UTC)") @Nullable
        Instant resolvedAt,

        @JsonIgnore String openedBy,
        @JsonIgnore long rials,
        @JsonIgnore String venue) {

    enum Reason {
        NOT_USED,
        USED_TWICE,
        WRONG_AMOUNT,
        WRONG_VENUE,
        SUSPICION,
        OTHER;

        /// Whoever is mistaken about a use has not had it; what looks like misuse is not given to the holder once more.
        StruckFor struckFor() {
            return this == SUSPICION ? StruckFor.SOURCE : StruckFor.HOLDER;
        }
    }

    enum State {
        OPEN,
        PAID,
        STRUCK
    }

    static String jalali(Instant at) {
        return Jalali.of(at);
    }
}
