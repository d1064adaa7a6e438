package hamgara.forum.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How much one person may write in a hall.
@Schema(name = "Budgets", description = "How much one person may write in a hall; more is answered with 429.")
public record Budgets(
        @Schema(description = "Proposals in 30 days.", examples = "20", defaultValue = "20") @Min(1) @Max(1_000_000)
        Integer proposals,

        @Schema(description = "Statements in a day.", examples = "50", defaultValue = "50") @Min(1) @Max(1_000_000)
        Integer statements,

        @Schema(description = "Comments in a day.", examples = "200", defaultValue = "200") @Min(1) @Max(1_000_000)
        Integer comments,

        @Schema(description = "Reports in a day.", examples = "20", defaultValue = "20") @Min(1) @Max(1_000_000)
        Integer reports) {

    /// What is left out takes the usual value.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public Budgets {
        proposals = proposals == null ? 20 : proposals;
        statements = statements == null ? 50 : statements;
        comments = comments == null ? 200 : comments;
        reports = reports == null ? 20 : reports;
    }

    @SuppressWarnings("NullAway")
    static Budgets usual() {
        return new Budgets(null, null, null, null);
    }
}
