package hamgara.forum.proposal;

import hamgara.forum.wording.ProposalNeed;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A proposal, as callers see it: never who wrote it.
@Schema(name = "Proposal", description = "An affirmative proposal. Its author is never shown.")
record ProposalView(
        @Schema(description = "Id of the proposal.") UUID id,
        @Schema(description = "Its hall.") UUID hallId,

        @Schema(description = "County of the hall.", examples = "0614")
        String county,

        @Schema(description = "Code of its subject.", examples = "SPORT")
        String subject,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(description = "Title.") String title,
        @Schema(description = "What exists now.") String whatExists,
        @Schema(description = "What should be done.") String whatShouldBeDone,

        @Schema(description = "The existing capacity it would use.")
        String existingCapacity,

        @Schema(description = "Who benefits.") String whoBenefits,

        @Schema(description = "The area it is about.") @Nullable
        String areaCode,

        @Schema(description = "The place and hours it asks for.") @Nullable
        ProposalNeed need,

        @Schema(description = "PUBLISHED, WITH_AGENCY, ANSWERED, WITHDRAWN, MERGED or EXPIRED.")
        ProposalState state,

        @Schema(description = "Why its author took it back; absent otherwise.", examples = "DUPLICATE") @Nullable
        WithdrawReason withdrawReason,

        @Schema(description = "The proposal that took it in; absent otherwise.") @Nullable
        UUID mergedInto,

        @Schema(description = "People who support it.", examples = "12")
        int supporters,

        @Schema(description = "Supporters that qualify it, by the policy it began with.", examples = "50")
        int supportThreshold,

        @Schema(description = "Version of the hall's policy it began with.", examples = "1")
        int policyVersion,

        @Schema(description = "Number of the present wording, from 1.", examples = "1")
        int textVersion,

        @Schema(description = "CITIZEN, or born in a SESSION or on PAPER.", examples = "CITIZEN")
        Origin origin,

        @Schema(description = "The day of that session or paper; absent otherwise.", examples = "2026-11-20") @Nullable
        LocalDate originOn,

        @Schema(description = "When it was published.") Instant publishedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String publishedAtJalali,

        @Schema(description = "Until when it gathers support; absent of proposals from before windows.") @Nullable
        Instant windowUntil,

        @Schema(description = "When it qualified.") @Nullable
        Instant qualifiedAt,

        @Schema(description = "Its agency case, once it qualified.") @Nullable
        UUID caseId,

        @Schema(description = "True when the caller wrote it, alone or with others; otherwise absent.") @Nullable
        Boolean mine,

        @Schema(description = "Changes with every change of the proposal.")
        long version)
        implements Versioned {

    static ProposalView of(Proposal proposal, int threshold, boolean mine) {
        return new ProposalView(
                proposal.id,
                proposal.hallId,
                proposal.county,
                proposal.subject,
                proposal.lang,
                proposal.title,
                proposal.whatExists,
                proposal.whatShouldBeDone,
                proposal.existingCapacity,
                proposal.whoBenefits,
                proposal.areaCode,
                proposal.need(),
                proposal.state,
                proposal.withdrawReason,
                proposal.mergedInto,
                proposal.supporters,
                threshold,
                proposal.policyVersion,
                proposal.textVersion,
                proposal.origin,
                proposal.originOn,
                proposal.publishedAt,
                Jalali.of(proposal.publishedAt),
                proposal.windowUntil,
                proposal.qualifiedAt,
                proposal.caseId,
                mine ? Boolean.TRUE : null,
                proposal.version);
    }
}
