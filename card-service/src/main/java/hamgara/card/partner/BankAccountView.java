package hamgara.card.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A bank account on the wire; its number is never shown in full.
@Schema(name = "BankAccount", description = "An account a partner is paid to, or wishes to be.")
record BankAccountView(
        UUID id,

        @Schema(description = "PROPOSED waits for a second person; IN_FORCE is paid to")
        State state,

        @Schema(description = "The number, masked", examples = "IR06******************4321")
        String iban,

        @JsonIgnore String proposedBy,

        @Schema(description = "When it was proposed (UTC)") Instant proposedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String proposedAtJalali,

        @Schema(description = "When the second person decided (UTC)") @Nullable
        Instant decidedAt) {

    enum State {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        REPLACED
    }

    static BankAccountView of(
            UUID id, State state, String shown, String proposedBy, Instant proposedAt, @Nullable Instant decidedAt) {
        return new BankAccountView(id, state, shown, proposedBy, proposedAt, Jalali.of(proposedAt), decidedAt);
    }
}
