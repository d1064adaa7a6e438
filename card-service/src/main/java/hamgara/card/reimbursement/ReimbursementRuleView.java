package hamgara.card.reimbursement;

import hamgara.card.programme.Category;
import hamgara.card.programme.FundShare;
import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rule on the wire.
@Schema(name = "ReimbursementRule", description = "What partners are paid for a use; never changed, only ended.")
record ReimbursementRuleView(
        UUID id,
        UUID programmeId,

        @Schema(description = "SCI code of the county", examples = "0614")
        String county,

        Category category,
        Measure measure,
        List<Tier> tiers,

        @Schema(description = "First day of use, ISO", examples = "2026-11-22")
        LocalDate validFrom,

        @Schema(examples = "1405-09-01") String validFromJalali,

        @Schema(description = "Last day of use, ISO; open when absent", examples = "2027-03-20") @Nullable
        LocalDate validTo,

        @Schema(examples = "1405-12-29") @Nullable String validToJalali,

        @Schema(description = "Who pays") List<FundShare> fundShares) {

    static ReimbursementRuleView of(
            UUID id, String county, NewReimbursementRule rule, @Nullable LocalDate validTo, List<FundShare> shares) {
        return new ReimbursementRuleView(
                id,
                rule.programmeId(),
                county,
                rule.category(),
                rule.measure(),
                rule.tiers(),
                rule.validFrom(),
                Jalali.of(rule.validFrom()),
                validTo,
                validTo == null ? null : Jalali.of(validTo),
                shares);
    }
}
