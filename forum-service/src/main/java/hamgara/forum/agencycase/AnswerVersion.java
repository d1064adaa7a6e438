package hamgara.forum.agencycase;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version of an answer, as callers see it.
@Schema(name = "CaseAnswerVersion", description = "A version of an agency's answer; none is ever taken away.")
record AnswerVersion(
        @Schema(description = "Number of the version, from 1.", examples = "1")
        int no,

        @Schema(description = "The agency that gave it.", examples = "SPORT_YOUTH")
        String agency,

        @Schema(description = "The decision.", examples = "ACCEPT_IN_PART")
        Decision decision,

        @Schema(description = "Its reason.", examples = "سالن پس از ساعت مدرسه باز می‌ماند.")
        String reason,

        @Schema(description = "What the agency will do, and when.", examples = "از اول دی هر هفته دو روز.") @Nullable
        String plan,

        @Schema(description = "Code of the template it began with.", examples = "VISIT") @Nullable
        String template,

        @Schema(description = "False when the agency says that it is not the one to answer.", examples = "true")
        boolean isFinal,

        @Schema(description = "Whether it puts an earlier one right.", examples = "false")
        boolean isCorrection,

        @Schema(description = "Whether the answer came in time.", examples = "true")
        boolean inTime,

        @Schema(description = "When it was given.", examples = "2026-12-27T08:00:00Z")
        Instant publishedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-10-06")
        String publishedAtJalali) {

    static AnswerVersion of(Object[] row) {
        var published = (Instant) row[9];
        return new AnswerVersion(
                (Integer) row[0],
                (String) row[1],
                Decision.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Boolean) row[6],
                (Boolean) row[7],
                (Boolean) row[8],
                published,
                Jalali.of(published));
    }
}
