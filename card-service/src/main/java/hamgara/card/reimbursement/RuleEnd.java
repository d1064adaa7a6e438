package hamgara.card.reimbursement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Ends an open rule.
@Schema(name = "ReimbursementRuleEnd")
record RuleEnd(
        @Schema(description = "Last day of use it counts for, ISO; not before today", examples = "2027-03-20") @NotNull
        LocalDate validTo) {}
