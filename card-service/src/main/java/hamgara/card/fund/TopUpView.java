package hamgara.card.fund;

import hamgara.card.money.Money;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A top-up on the wire.
@Schema(name = "TopUp", description = "Money a sponsor put into a fund.")
record TopUpView(
        UUID id,
        UUID fundId,
        Money amount,

        @Schema(description = "What the fund can grant afterwards")
        Money available,

        @Schema(description = "Number of the letter or transfer")
        String reference,

        @Schema(description = "When it was posted (UTC)") Instant madeAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String madeAtJalali) {

    static TopUpView of(UUID id, UUID fund, Money amount, Money available, String reference, Instant at) {
        return new TopUpView(id, fund, amount, available, reference, at, Jalali.of(at));
    }
}
