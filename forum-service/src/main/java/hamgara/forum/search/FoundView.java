package hamgara.forum.search;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that a search found, as callers see it.
@Schema(name = "Found", description = "Something that a search found.")
record FoundView(
        @Schema(description = "What it is; its words are read under the path of that.", examples = "PROPOSAL")
        SearchKind kind,

        @Schema(description = "Its id.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "Its hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID hallId,

        @Schema(description = "Its subject, where it has one.", examples = "SPORT") @Nullable
        String subject,

        @Schema(description = "Its title; comments, statements and resolutions have none.", examples = "سالن مدرسه")
        @Nullable
        String title,

        @Schema(
                description = "A part of its words, around one that was asked for.",
                examples = "سالن مدرسه عصرها خالی است و کلید آن نزد سرایدار")
        String snippet,

        @Schema(
                description =
                        "How well it fits, within this answer: words of the title count most, and a title that looks like what was asked for counts besides.",
                examples = "0.61")
        double score,

        @Schema(description = "When it was written.", examples = "2026-11-23T06:30:00Z")
        Instant at,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String atJalali) {

    private static final double WHOLE = 1_000_000;

    static FoundView of(SearchRow row, String snippet) {
        return new FoundView(
                row.kind(),
                row.id(),
                row.hall(),
                row.subject(),
                row.title(),
                snippet,
                row.score() / WHOLE,
                row.at(),
                Jalali.of(row.at()));
    }
}
