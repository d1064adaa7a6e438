package hamgara.forum.minutes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Minutes, as callers see them.
@Schema(name = "Minutes", description = "The minutes of a session, or an addendum to them. They name no person.")
record MinutesView(
        @Schema(description = "Id of the minutes.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b0")
        UUID id,

        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "The hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID hallId,

        @Schema(description = "Statistical code of the county.", examples = "0614")
        String county,

        @Schema(description = "The working group whose session it was.", examples = "WG-EDU") @Nullable
        String workingGroup,

        @Schema(description = "1, or more for an addendum.", examples = "1")
        int edition,

        @Schema(description = "The minutes it adds to.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b0") @Nullable
        UUID addendumOf,

        @Schema(description = "Why an addendum was needed.", examples = "مهلت تعهد دوم نادرست بود.") @Nullable
        String reason,

        @Schema(description = "Language they are written in.", examples = "fa")
        String lang,

        @Schema(description = "What happened.", examples = "نشست با گزارش آموزش و پرورش آغاز شد.")
        String summary,

        @Schema(description = "What became of the items.") List<Item> items,

        @Schema(description = "How far they are.", examples = "SIGNED")
        MinutesState state,

        @Schema(description = "Until when those who were there can object (UTC).", examples = "2026-12-26T10:30:00Z")
        @Nullable
        Instant objectionUntil,

        @Schema(description = "When they were approved (UTC).", examples = "2026-12-27T08:00:00Z") @Nullable
        Instant approvedAt,

        @Schema(description = "Their signatures: offices, no persons.")
        List<Signature> signatures,

        @Schema(
                description =
                        "Whose signatures approved minutes still wait for: hall-secretary, chair (the governor or "
                                + "the head of an agency), and codes of agencies whose heads have to sign.",
                examples = "[\"chair\",\"EDUCATION\"]")
        @Nullable
        List<String> signaturesMissing,

        @Schema(description = "When they were sealed (UTC).", examples = "2026-12-28T08:00:00Z") @Nullable
        Instant signedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-10-07") @Nullable
        String signedAtJalali,

        @Schema(
                description = "Their number: series, Jalali year of the session, running number; of an addendum with "
                        + "its edition.",
                examples = "WG-EDU/1405/07")
        @Nullable
        String number,

        @Schema(
                description = "SHA-256 of what `GET /v1/minutes/{id}/text` answers.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String hash,

        @JsonIgnore long version)
        implements Versioned {

    /// What became of an item.
    @Schema(name = "MinutesItem")
    record Item(
            @Schema(description = "The item of the agenda.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae")
            UUID itemId,

            @Schema(description = "What came of it.", examples = "حیاط مدرسه‌ها عصرها باز می‌شود.")
            String outcome,

            @Schema(description = "Why nobody took it on.", examples = "گزارش کارشناس نرسیده است.") @Nullable
            String noCommitmentReason,

            @Schema(description = "What agencies took on.") List<Commitment> commitments) {}

    /// What an agency took on.
    @Schema(name = "Commitment")
    record Commitment(
            @Schema(description = "Id of the commitment.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b1")
            UUID id,

            @Schema(description = "The one agency.", examples = "EDUCATION")
            String agency,

            @Schema(description = "The working group that follows it.", examples = "WG-EDU")
            String workingGroup,

            @Schema(description = "The post that answers for it.", examples = "معاون پرورشی")
            String post,

            @Schema(description = "The day it is due.", examples = "2027-01-25")
            LocalDate dueOn,

            @Schema(description = "That day in the Jalali calendar.", examples = "1405-11-05")
            String dueOnJalali,

            @Schema(description = "By what one sees that it is done.", examples = "پانزده مدرسه در ماه")
            String indicator,

            @Schema(description = "What was taken on.", examples = "حیاط پانزده مدرسه عصرها باز شود.")
            String text,

            @Schema(description = "Agencies that cooperate.", examples = "[\"SPORT_YOUTH\"]")
            List<String> cooperating,

            @Schema(description = "What it is to be a part of.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
            @Nullable
            UUID parentId,

            @Schema(description = "How much it counts among the parts of its parent.", examples = "0.3")
            double weight,

            @Schema(description = "Days on the way, in their order.")
            List<Milestone> milestones,

            @Schema(description = "The day on which the group looks at its decision again.", examples = "2027-07-25")
            @Nullable
            LocalDate reviewOn,

            @Schema(description = "That day in the Jalali calendar.", examples = "1406-05-03") @Nullable
            String reviewOnJalali,

            @Schema(
                    description = "The resolution by which it is followed, once the minutes are signed.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
            @Nullable
            UUID resolutionId) {}

    /// A day on the way of what was taken on.
    @Schema(name = "CommitmentMilestone")
    record Milestone(
            @Schema(description = "What is there then.", examples = "هفت حیاط باز است.")
            String title,

            @Schema(description = "The day it is due.", examples = "2027-01-05")
            LocalDate dueOn,

            @Schema(description = "That day in the Jalali calendar.", examples = "1405-10-15")
            String dueOnJalali,

            @Schema(description = "Whether it has to be met before it is done.", examples = "true")
            boolean mandatory) {}

    /// Who signed, as an office.
    @Schema(name = "MinutesSignature")
    record Signature(
            @Schema(description = "Role of who signed.", examples = "governor")
            String role,

            @Schema(description = "The agency it was signed for.", examples = "EDUCATION") @Nullable
            String agency,

            @Schema(
                    description = "SHA-256 of the content that was signed.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String contentHash,

            @Schema(description = "When (UTC).", examples = "2026-12-28T08:00:00Z")
            Instant at) {}

    /// An objection, without who made it.
    @Schema(name = "MinutesObjection")
    record Objection(
            @Schema(description = "Id of the objection.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b3")
            UUID id,

            @Schema(description = "Language of `text`.", examples = "fa")
            String lang,

            @Schema(description = "What is wrong.", examples = "مهلت، پایان دی بود.")
            String text,

            @Schema(description = "When (UTC).", examples = "2026-12-23T08:00:00Z")
            Instant at,

            @Schema(description = "Whether the words are changed for it; absent until answered.", examples = "true")
            @Nullable
            Boolean accepted,

            @Schema(description = "The answer.", examples = "درست است و اصلاح می‌شود.") @Nullable
            String answer) {}

    static MinutesView of(MinutesRecord minutes, List<Item> items, List<Signature> signatures) {
        return new MinutesView(
                minutes.id,
                minutes.sessionId,
                minutes.hallId,
                minutes.county,
                minutes.workingGroup,
                minutes.edition,
                minutes.addendumOf,
                minutes.reason,
                minutes.lang,
                minutes.summary,
                items,
                minutes.state,
                minutes.objectionUntil,
                minutes.approvedAt,
                signatures,
                minutes.state == MinutesState.APPROVED ? Signers.missing(minutes, items, signatures) : null,
                minutes.signedAt,
                minutes.signedAt == null ? null : Jalali.of(minutes.signedAt),
                minutes.number,
                minutes.hash,
                minutes.version);
    }
}
