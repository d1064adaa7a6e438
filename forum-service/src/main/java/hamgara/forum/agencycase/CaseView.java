package hamgara.forum.agencycase;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
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

        @Schema(
                description = "The office of it, where the routing names one of several.",
                examples = "MUNICIPALITY-SHUSH")
        @Nullable
        String office,

        @Schema(description = "The agency the routing sent it to at first.", examples = "SPORT_YOUTH")
        String firstAgency,

        @Schema(description = "Agency that was asked to take it and has not said yet.", examples = "EDUCATION")
        @Nullable
        String transferTo,

        @Schema(description = "Until when that agency says so; then the case stays.", examples = "2026-12-22T14:30:00Z")
        @Nullable
        Instant transferDueAt,

        @Schema(description = "Whether the governor's office has to name the agency.", examples = "false")
        boolean withGovernor,

        @Schema(description = "OPEN, REFERRED, ACKNOWLEDGED or ANSWERED.", examples = "OPEN")
        CaseState state,

        @Schema(description = "Version of the hall's policy the case began with.", examples = "1")
        int policyVersion,

        @Schema(description = "How often another agency was asked to take it; at most 2.", examples = "0")
        int referrals,

        @Schema(description = "When it was opened.") Instant openedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String openedAtJalali,

        @Schema(description = "When the acknowledgement is due: end of office hours.")
        Instant acknowledgeDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-04")
        String acknowledgeDueAtJalali,

        @Schema(
                description =
                        "When the first agency was to acknowledge it: never changed by a closure or another agency.",
                examples = "2026-12-22T14:30:00Z")
        Instant originalAcknowledgeDueAt,

        @Schema(description = "When the answer is due: end of office hours.")
        Instant answerDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-16")
        String answerDueAtJalali,

        @Schema(
                description =
                        "When the answer was due at first: never changed by closures, extension, pauses, reopening.",
                examples = "2027-01-04T14:30:00Z")
        Instant originalAnswerDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-16")
        String originalAnswerDueAtJalali,

        @Schema(description = "Working days the agency took beyond the policy's; 0 or one extension.", examples = "0")
        int extensionDays,

        @Schema(description = "Why it took them.") @Nullable String extensionReason,

        @Schema(description = "Working days for which the clock stood or will stand still.", examples = "0")
        int pausedDays,

        @Schema(description = "Working days for which it may, in all.", examples = "10")
        int pauseCapDays,

        @Schema(description = "Last day on which it stands still; absent while it runs.", examples = "2026-12-28")
        @Nullable
        LocalDate pausedUntil,

        @Schema(description = "When the agency acknowledged it.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "The acknowledgement is late.")
        boolean acknowledgementOverdue,

        @Schema(description = "The answer is late.") boolean overdue,

        @Schema(description = "Working days the answer is late, as counted at the end of office hours.", examples = "0")
        int workingDaysLate,

        @Schema(
                description =
                        "How high a late case has climbed: 0 the officer, 1 the head, 2 the governor, 3 the deputy of the governor-general.",
                examples = "0")
        int level,

        @Schema(description = "How often it was opened again; at most once.", examples = "0")
        int reopened,

        @Schema(description = "When the hall took the answer.", examples = "2027-01-02T08:00:00Z") @Nullable
        Instant acceptedAt,

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
                of.office,
                of.firstAgency,
                of.transferTo,
                of.transferDueAt,
                of.withGovernorAt != null,
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
                of.pausedDays,
                of.pauseCapDays,
                of.pausedUntil,
                of.acknowledgedAt,
                of.acknowledgementOverdue(now),
                of.answerOverdue(now),
                of.lateDays,
                of.level,
                of.reopened,
                of.acceptedAt,
                AnswerView.of(of),
                of.version);
    }

    /// The answer of an agency.
    @Schema(name = "CaseAnswer", description = "A decision with its reason, and what the agency will do.")
    record AnswerView(
            @Schema(description = "Number of this version; a correction has the next one.", examples = "1")
            int no,

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
                    of.answerNo,
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
