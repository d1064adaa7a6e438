package hamgara.forum.overdue;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A line of the board, as callers see it.
@Schema(
        name = "OverdueCase",
        description = "A case whose agency is late with its answer or with saying that it is at work on it, or a "
                + "resolution that its owner is late with.")
record OverdueView(
        @Schema(description = "What is owed.", examples = "CASE")
        OverdueBoard.Kind kind,

        @Schema(description = "The case, where it is one.", examples = "0199b2c0-0000-7000-8000-000000000001") @Nullable
        UUID caseId,

        @Schema(description = "The resolution, where it is one.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
        @Nullable
        UUID resolutionId,

        @Schema(
                description = "The proposal it comes from; a resolution of a session may have none.",
                examples = "0199b2c0-0000-7000-8000-000000000002")
        @Nullable
        UUID proposalId,

        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "Subject of a case.", examples = "SPORT") @Nullable
        String subject,

        @Schema(description = "The agency that owes it.", examples = "SPORT_YOUTH")
        String agency,

        @Schema(
                description =
                        "Whole working days of the county since the first duty that is still owed was due, as of the end of the last office day.",
                examples = "7")
        int workingDaysLate,

        @Schema(
                description =
                        "How high it has climbed: 0 the officer, 1 the head, 2 the governor, 3 the deputy of the governor-general.",
                examples = "2")
        int level,

        @Schema(description = "Whether the acknowledgement is late.", examples = "false")
        boolean acknowledgementOverdue,

        @Schema(description = "Whether the answer, or what was resolved, is late.", examples = "true")
        boolean answerOverdue,

        @Schema(description = "When the acknowledgement of a case was due.", examples = "2026-12-22T14:30:00Z")
        @Nullable
        Instant acknowledgeDueAt,

        @Schema(description = "When it is due; a resolution at the end of its day.", examples = "2027-01-04T14:30:00Z")
        Instant dueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-10-14")
        String dueAtJalali,

        @Schema(description = "When it was due at first.", examples = "2027-01-04T14:30:00Z")
        Instant originalDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-10-14")
        String originalDueAtJalali) {

    UUID id() {
        return Objects.requireNonNull(caseId == null ? resolutionId : caseId);
    }

    static OverdueView of(Object[] row) {
        var kind = OverdueBoard.Kind.valueOf((String) row[1]);
        var due = (Instant) row[11];
        var first = (Instant) row[12];
        boolean isCase = kind == OverdueBoard.Kind.CASE;
        return new OverdueView(
                kind,
                isCase ? (UUID) row[0] : null,
                isCase ? null : (UUID) row[0],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (Boolean) row[8],
                (Boolean) row[9],
                (Instant) row[10],
                due,
                isCase ? Jalali.of(due) : Jalali.of(due.minusSeconds(1)),
                first,
                isCase ? Jalali.of(first) : Jalali.of(first.minusSeconds(1)));
    }
}
