package hamgara.forum.submission;

import hamgara.forum.proposal.ProposalState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a proposal was read before it was shown.
@Schema(
        name = "Screening",
        description =
                "How a proposal was read before it was shown. Who decided is not told; what the authors are told, "
                        + "they and those who oversee the hall see alone.")
record ScreeningView(
        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID proposalId,

        @Schema(description = "Where it stands.", examples = "REJECTED")
        ProposalState state,

        @Schema(description = "What was decided, the newest first.")
        List<Act> acts) {

    /// A decision.
    @Schema(name = "ScreeningAct")
    record Act(
            @Schema(description = "Its number, from 1.", examples = "1")
            int no,

            @Schema(description = "PASS, RETURN or REJECT.", examples = "REJECT")
            NewScreening.Decision decision,

            @Schema(description = "The rule, for REJECT.", examples = "DUPLICATE") @Nullable
            ScreeningRule rule,

            @Schema(description = "What the authors are told.", examples = "این پیشنهاد پیش‌تر آمده است.") @Nullable
            String reason,

            @Schema(description = "The wording that was read.", examples = "1")
            int textVersion,

            @Schema(description = "When.", examples = "2026-11-20T08:30:00Z")
            Instant decidedAt,

            @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-08-29")
            String decidedAtJalali,

            @Schema(
                    description = "STANDS, UNDER_APPEAL, UPHELD (by somebody else, on appeal) or OVERTURNED.",
                    examples = "STANDS")
            String standing) {

        Act withoutReason() {
            return new Act(no, decision, rule, null, textVersion, decidedAt, decidedAtJalali, standing);
        }
    }
}
