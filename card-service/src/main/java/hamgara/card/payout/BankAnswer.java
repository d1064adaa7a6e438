package hamgara.card.payout;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the bank says of an order.
final class BankAnswer {

    private BankAnswer() {}

    /// It has paid.
    @Schema(name = "PayoutConfirmation")
    record Confirm(
            @Schema(description = "The bank's own reference", examples = "140509041234")
            @NotBlank
            @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
            String bankReference) {}

    /// It has refused.
    @Schema(name = "PayoutRejection")
    record Reject(
            @Schema(description = "Why", examples = "ACCOUNT_CLOSED") @NotNull
            PayoutView.Reason reason) {}
}
