package hamgara.forum.template;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Words to begin an answer with, as officers see them.
@Schema(name = "AnswerTemplate", description = "Words an agency of a county may begin an answer with.")
record TemplateView(
        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "Code, of its own in the county.", examples = "VISIT")
        String code,

        @Schema(description = "Decision it is for.", examples = "NEEDS_STUDY")
        String decision,

        @Schema(description = "Name.", examples = "نیاز به بازدید")
        String name,

        @Schema(description = "Words of the reason.", examples = "پس از بازدید کارشناس پاسخ داده می‌شود.")
        String reason,

        @Schema(description = "Words of the plan.", examples = "بازدید تا ده روز.") @Nullable
        String plan,

        @Schema(description = "When it was written.", examples = "2026-11-29T08:00:00Z")
        Instant writtenAt) {

    static TemplateView of(Object[] row) {
        return new TemplateView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Instant) row[6]);
    }
}
