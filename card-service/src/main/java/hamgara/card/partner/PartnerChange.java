package hamgara.card.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is decided of a partner, or asked by it.
final class PartnerChange {

    private PartnerChange() {}

    /// Refuses, suspends or ends.
    @Schema(name = "PartnerStop")
    record Stop(
            @Schema(description = "Why", examples = "DOCUMENTS") @NotNull
            Partner.Reason reason) {}

    /// Adds a venue.
    @Schema(name = "PartnerVenue")
    record Venue(
            @Schema(description = "Code of a venue of the same operator and county", examples = "golestan-library")
            @NotBlank
            @Size(max = 64)
            String venueCode) {}

    /// Another account to be paid to.
    @Schema(name = "NewBankAccount")
    record Account(
            @Schema(
                    description = "Bank account (Sheba): IR and 24 digits; spaces and Persian digits are taken",
                    examples = "IR820540102680020817909002")
            @NotBlank
            @Size(max = 60)
            String iban) {

        @Override
        public String toString() {
            return "Account[sealed]";
        }
    }
}
