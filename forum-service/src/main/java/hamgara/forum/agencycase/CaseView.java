package hamgara.forum.agencycase;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A case, as callers see it.
@Schema(
        name = "Case",
        description = "What one agency owes one qualified proposal, with its clock in the working time of the county.")
record CaseView(
        @Schema(description = "Id of the case.") UUID id,
        @Schema(description = "The proposal.") UUID proposalId,
        @Schema(description = "Its hall.") UUID hallId,
        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "Subject.", examples = "SPORT")
        String subject,

        @Schema(description = "The one agency that owes the answer.", examples = "SPORT_YOUTH")
        String agency,

        @Schema(description = "OPEN, REFERRED, ACKNOWLEDGED or ANSWERED.")
        CaseState state,

        @Schema(description = "Version of the hall's policy the case began with.", examples = "1")
        int policyVersion,

        @Schema(description = "How often it was sent on; at most 2.", examples = "0")
        int referrals,

        @Schema(description = "When it was opened.") Instant openedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String openedAtJalali,

        @Schema(description = "When the acknowledgement is due: end of office hours.")
        Instant acknowledgeDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-04")
        String acknowledgeDueAtJalali,

        @Schema(description = "When it was due before closures moved it.")
        Instant originalAcknowledgeDueAt,

        @Schema(description = "When the answer is due: end of office hours.")
        Instant answerDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-16")
        String answerDueAtJalali,

        @Schema(description = "When it was due before closures and the extension moved it.")
        Instant originalAnswerDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-16")
        String originalAnswerDueAtJalali,

        @Schema(description = "Working days the agency took beyond the policy's; 0 or one extension.", examples = "0")
        int extensionDays,

        @Schema(description = "Why it took them.") @Nullable String extensionReason,

        @Schema(description = "When the agency acknowledged it.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "The acknowledgement is late.")
        boolean acknowledgementOverdue,

        @Schema(description = "The answer is late.") boolean overdue,

        @Schema(description = "The answer, once there is one.") @Nullable
        AnswerView answer,

        @Schema(description = "Changes with every change of the case.")
        long version)
        implements Versioned {

    static CaseView of(AgencyCase of, Instant now) {
        return new CaseView(
                of.id,
                of.proposalId,
                of.hallId,
                of.county,
                of.subject,
                of.agency,
                of.state,
                of.policyVersion,
                of.referrals,
                of.openedAt,
                Jalali.of(of.openedAt),
                of.acknowledgeDueAt,
                Jalali.of(of.acknowledgeDueAt),
                of.originalAcknowledgeDueAt,
                of.answerDueAt,
                Jalali.of(of.answerDueAt),
                of.originalAnswerDueAt,
                Jalali.of(of.originalAnswerDueAt),
                of.extensionDays,
                of.extensionReason,
                of.acknowledgedAt,
                of.acknowledgementOverdue(now),
                of.answerOverdue(now),
                AnswerView.of(of),
                of.version);
    }

    /// The answer of an agency.
    @Schema(name = "CaseAnswer", description = "A decision with its reason, and what the agency will do.")
    record AnswerView(
            @Schema(description = "The decision.") Decision decision,
            @Schema(description = "Its reason.") String reason,

            @Schema(description = "What the agency will do, and when.") @Nullable
            String plan,

            @Schema(description = "The agency that answered.", examples = "SPORT_YOUTH")
            String agency,

            @Schema(description = "When it answered.") Instant answeredAt,

            @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-10")
            String answeredAtJalali,

            @Schema(description = "Whether it was in time.") boolean inTime) {

        static @Nullable AnswerView of(AgencyCase of) {
            if (of.decision == null || of.reason == null || of.answeredAt == null) {
                return null;
            }
            return new AnswerView(
                    of.decision,
                    of.reason,
                    of.plan,
                    of.agency,
                    of.answeredAt,
                    Jalali.of(of.answeredAt),
                    !of.answeredAt.isAfter(of.answerDueAt));
        }
    }
}
