package hamgara.forum.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A chain, as callers see it.
@Schema(
        name = "Chain",
        description =
                "From a proposal over sessions, signed minutes and commitments, its case and its resolutions to what "
                        + "came of it. Names offices, never persons.")
record ChainView(
        @Schema(description = "The hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID hallId,

        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "Where it begins; absent with what a session resolved by itself.") @Nullable
        ProposalLink proposal,

        @Schema(description = "Sessions in whose agenda it was, earliest first.")
        List<SessionLink> sessions,

        @Schema(description = "The case with an agency, once the proposal qualified.") @Nullable
        CaseLink agencyCase,

        @Schema(description = "What was resolved, with what came of it, oldest first.")
        List<ResolutionLink> resolutions) {

    /// The proposal.
    @Schema(name = "ChainProposal")
    record ProposalLink(
            @Schema(description = "Id.", examples = "0199b2c0-0000-7000-8000-000000000002")
            UUID id,

            @Schema(description = "Language it is written in.", examples = "fa")
            String lang,

            @Schema(description = "Title.", examples = "باز شدن حیاط مدرسه‌ها در عصر")
            String title,

            @Schema(description = "Where it stands.", examples = "ANSWERED")
            String state,

            @Schema(description = "How many wordings it had.", examples = "2")
            int textVersion,

            @Schema(description = "Supporters.", examples = "61")
            int supporters,

            @Schema(description = "When it was published (UTC).", examples = "2026-11-20T08:00:00Z")
            Instant publishedAt,

            @Schema(description = "When it qualified (UTC).", examples = "2026-12-01T08:00:00Z") @Nullable
            Instant qualifiedAt) {}

    /// A session, with what its signed minutes say.
    @Schema(name = "ChainSession")
    record SessionLink(
            @Schema(description = "Id.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
            UUID id,

            @Schema(description = "What it is called, in Persian.", examples = "نشست آموزش")
            String name,

            @Schema(description = "Its begin (UTC).", examples = "2026-12-20T13:30:00Z")
            Instant startsAt,

            @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-29")
            String startsAtJalali,

            @Schema(description = "How far it is.", examples = "CLOSED")
            String state,

            @Schema(description = "The item of its agenda.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae")
            UUID itemId,

            @Schema(
                    description = "The resolution that the item looks at; absent where it is about the proposal.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
            @Nullable
            UUID resolutionId,

            @Schema(description = "Its signed minutes.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b0") @Nullable
            UUID minutesId,

            @Schema(description = "Number of the minutes.", examples = "WG-EDU/1405/07") @Nullable
            String minutesNumber,

            @Schema(
                    description = "SHA-256 of the minutes.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String minutesHash,

            @Schema(description = "What came of the item.", examples = "حیاط مدرسه‌ها عصرها باز می‌شود.") @Nullable
            String outcome) {}

    /// The case.
    @Schema(name = "ChainCase")
    record CaseLink(
            @Schema(description = "Id.", examples = "0199b2c0-0000-7000-8000-000000000001")
            UUID id,

            @Schema(description = "The agency it is with.", examples = "EDUCATION")
            String agency,

            @Schema(description = "Where it stands.", examples = "ANSWERED")
            String state,

            @Schema(description = "When it was opened (UTC).", examples = "2026-12-01T08:00:00Z")
            Instant openedAt,

            @Schema(description = "When the answer is due (UTC).", examples = "2026-12-15T14:30:00Z")
            Instant answerDueAt,

            @Schema(description = "Its answers, oldest first.")
            List<AnswerLink> answers) {}

    /// An answer of an agency.
    @Schema(name = "ChainAnswer")
    record AnswerLink(
            @Schema(description = "Its number.", examples = "1")
            int no,

            @Schema(description = "The decision.", examples = "ACCEPT")
            String decision,

            @Schema(description = "The reason.", examples = "حیاط‌ها عصرها خالی‌اند.")
            String reason,

            @Schema(description = "When (UTC).", examples = "2026-12-10T08:00:00Z")
            Instant at) {}

    /// A resolution and what came of it.
    @Schema(name = "ChainResolution")
    record ResolutionLink(
            @Schema(description = "Id.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
            UUID id,

            @Schema(description = "What it is a part of.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b3") @Nullable
            UUID parentId,

            @Schema(description = "The session that resolved it.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
            @Nullable
            UUID sessionId,

            @Schema(
                    description = "The commitment in signed minutes that it follows.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b1")
            @Nullable
            UUID commitmentId,

            @Schema(description = "The working group that follows it.", examples = "WG-EDU")
            String workingGroup,

            @Schema(description = "The one agency that owns it.", examples = "EDUCATION")
            String ownerAgency,

            @Schema(description = "Language it is written in.", examples = "fa")
            String lang,

            @Schema(description = "What was resolved.", examples = "حیاط پانزده مدرسه عصرها باز شود.")
            String text,

            @Schema(description = "By what one sees that it is done.", examples = "پانزده مدرسه در ماه")
            String indicator,

            @Schema(description = "The day it was due at first.", examples = "2027-01-25")
            LocalDate firstDueOn,

            @Schema(description = "The day it is due.", examples = "2027-01-25")
            LocalDate dueOn,

            @Schema(description = "That day in the Jalali calendar.", examples = "1405-11-05")
            String dueOnJalali,

            @Schema(description = "Where it stands.", examples = "CLOSED")
            String state,

            @Schema(description = "How far it is, in per cent.", examples = "100")
            double progress,

            @Schema(description = "What shows that it is done, oldest first.")
            List<EvidenceLink> evidence,

            @Schema(description = "The verification that holds.") @Nullable
            VerificationLink verification) {}

    /// A piece of evidence.
    @Schema(name = "ChainEvidence")
    record EvidenceLink(
            @Schema(description = "Id.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c2")
            UUID id,

            @Schema(description = "What it is.", examples = "PHOTO")
            String kind,

            @Schema(
                    description = "SHA-256 of the file.",
                    examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256,

            @Schema(description = "Agency that added it.", examples = "EDUCATION")
            String agency) {}

    /// Who verified it, as an office, and where.
    @Schema(name = "ChainVerification")
    record VerificationLink(
            @Schema(description = "Id.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c1")
            UUID id,

            @Schema(description = "The meeting.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
            UUID sessionId,

            @Schema(description = "Its signed minutes.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b0")
            UUID minutesId,

            @Schema(description = "Role of who verified it.", examples = "governor")
            String role,

            @Schema(description = "When (UTC).", examples = "2027-01-28T08:00:00Z")
            Instant at) {}
}
