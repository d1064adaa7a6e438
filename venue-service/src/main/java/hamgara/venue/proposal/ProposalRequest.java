package hamgara.venue.proposal;

import hamgara.kit.text.PersianText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What people ask about proposals.
final class ProposalRequest {

    private ProposalRequest() {}

    /// Where to look for proposals.
    @Schema(name = "ProposalSearch", description = "Where to look for proposals.")
    record Search(
            @Schema(description = "Code of the county.", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
            String county) {}

    /// What a search brought.
    @Schema(name = "ProposalsFound", description = "What a search brought.")
    record FoundNow(
            @Schema(description = "Proposals that were not there before.", examples = "3")
            int found) {}

    /// Why not.
    @Schema(name = "ProposalDismissal", description = "Why a proposal is not followed.")
    record Dismissal(
            @Schema(description = "The reason, in Persian; no names of persons.", examples = "سرایدار در آن ساعت نیست")
            @NotBlank
            @Size(max = 300)
            String reason) {

        /// Tidied before validation, so that a reason of nothing but marks is refused; an absent one is left to it too.
        @SuppressWarnings({"NullAway", "ConstantValue"})
        Dismissal {
            reason = reason == null ? null : PersianText.stored(reason, "fa");
        }
    }
}
