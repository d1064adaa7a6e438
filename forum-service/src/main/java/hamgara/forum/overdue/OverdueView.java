package hamgara.forum.overdue;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A line of the board, as callers see it.
@Schema(
        name = "OverdueCase",
        description = "A case whose agency is late with its answer or with saying that it is at work on it.")
record OverdueView(
        @Schema(description = "The case.", examples = "0199b2c0-0000-7000-8000-000000000001")
        UUID caseId,

        @Schema(description = "The proposal.", examples = "0199b2c0-0000-7000-8000-000000000002")
        UUID proposalId,

        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "Subject.", examples = "SPORT")
        String subject,

        @Schema(description = "The agency that owes the answer.", examples = "SPORT_YOUTH")
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

        @Schema(description = "Whether the answer is late.", examples = "true")
        boolean answerOverdue,

        @Schema(description = "When the acknowledgement was due.", examples = "2026-12-22T14:30:00Z")
        Instant acknowledgeDueAt,

        @Schema(description = "When the answer is due.", examples = "2027-01-04T14:30:00Z")
        Instant dueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-10-14")
        String dueAtJalali,

        @Schema(description = "When it was due at first.", examples = "2027-01-04T14:30:00Z")
        Instant originalDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-10-14")
        String originalDueAtJalali) {

    static OverdueView of(Object[] row) {
        var due = (Instant) row[8];
        var first = (Instant) row[9];
        return new OverdueView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (Boolean) row[7],
                (Boolean) row[10],
                (Instant) row[11],
                due,
                Jalali.of(due),
                first,
                Jalali.of(first));
    }
}
