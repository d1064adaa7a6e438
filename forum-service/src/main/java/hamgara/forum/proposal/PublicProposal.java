package hamgara.forum.proposal;

import hamgara.forum.wording.ProposalNeed;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A proposal, as callers see it: never who wrote it. Public to this service, as several features answer with it.
@Schema(name = "Proposal", description = "An affirmative proposal. Its author is never shown.")
public record PublicProposal(
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

        @Schema(
                description = "PUBLISHED, QUALIFIED, WITH_AGENCY, ANSWERED, IN_FOLLOW_UP, CLOSED, WITHDRAWN, MERGED or "
                        + "EXPIRED. Before they are published, for their authors and who oversees the hall: SUBMITTED, "
                        + "RETURNED, REJECTED.")
        ProposalState state,

        @Schema(description = "Why its author took it back; absent otherwise.", examples = "DUPLICATE") @Nullable
        WithdrawReason withdrawReason,

        @Schema(description = "The proposal that took it in; absent otherwise.") @Nullable
        UUID mergedInto,

        @Schema(description = "People who support it.", examples = "12")
        int supporters,

        @Schema(
                description = "Of them, those who have not seen the present words and do not count towards the line.",
                examples = "0")
        int asked,

        @Schema(description = "People who support it if something comes true; counted apart.", examples = "3")
        int conditional,

        @Schema(description = "Supporters that qualify it at least, by the policy it began with.", examples = "50")
        int supportThreshold,

        @Schema(
                description = "Supporters that qualify it: the threshold, or the share of the hall's active members of "
                        + "that day where that is more. Fixed when it was published.",
                examples = "64")
        int supportLine,

        @Schema(description = "Version of the hall's policy it began with.", examples = "1")
        int policyVersion,

        @Schema(description = "Number of the present wording, from 1.", examples = "1")
        int textVersion,

        @Schema(description = "CITIZEN, or born in a SESSION or on PAPER.", examples = "CITIZEN")
        Origin origin,

        @Schema(description = "The day of that session or paper; absent otherwise.", examples = "2026-11-20") @Nullable
        LocalDate originOn,

        @Schema(description = "When it was published; absent before that.") @Nullable
        Instant publishedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02") @Nullable
        String publishedAtJalali,

        @Schema(description = "Until when it gathers support; absent of proposals from before windows.") @Nullable
        Instant windowUntil,

        @Schema(description = "When it qualified.") @Nullable
        Instant qualifiedAt,

        @Schema(description = "Until when its support is looked at before the case opens; absent without that.")
        @Nullable
        Instant holdUntil,

        @Schema(description = "Its agency case, once it qualified.") @Nullable
        UUID caseId,

        @Schema(description = "True when the caller wrote it, alone or with others; otherwise absent.") @Nullable
        Boolean mine,

        @Schema(description = "Changes with every change of the proposal.")
        long version)
        implements Versioned {

    static PublicProposal of(Proposal proposal, int threshold, boolean mine) {
        return new PublicProposal(
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
                proposal.asked,
                proposal.conditional,
                threshold,
                proposal.supportLine,
                proposal.policyVersion,
                proposal.textVersion,
                proposal.origin,
                proposal.originOn,
                proposal.publishedAt,
                proposal.publishedAt == null ? null : Jalali.of(proposal.publishedAt),
                proposal.windowUntil,
                proposal.qualifiedAt,
                proposal.holdUntil,
                proposal.caseId,
                mine ? Boolean.TRUE : null,
                proposal.version);
    }
}
