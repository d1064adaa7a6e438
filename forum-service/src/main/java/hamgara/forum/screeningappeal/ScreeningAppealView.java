package hamgara.forum.screeningappeal;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An appeal, as the authors and those who decide see it.
@Schema(
        name = "ScreeningAppeal",
        description = "An author does not agree that a proposal is not shown; somebody else decides in time.")
record ScreeningAppealView(
        @Schema(description = "Id of the appeal.") UUID id,
        @Schema(description = "The proposal.") UUID proposalId,
        @Schema(description = "Its hall.") UUID hallId,

        @Schema(description = "Number of the act of screening it is against.", examples = "1")
        int actNo,

        @Schema(description = "Why.", examples = "این پیشنهاد با پیشنهاد پارسال فرق دارد.")
        String reason,

        @Schema(description = "When it was made.") Instant appealedAt,

        @Schema(description = "By when it is to be decided, in working days of the county.")
        Instant dueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-09")
        String dueAtJalali,

        @Schema(description = "When its time ran out and the governor's office was told; absent in time.") @Nullable
        Instant escalatedAt,

        @Schema(description = "True: the author was right. Absent until it is decided.", examples = "true") @Nullable
        Boolean overturned,

        @Schema(description = "Why it was decided so.", examples = "موضوع آن دو یکی نیست.") @Nullable
        String decisionReason,

        @Schema(description = "Rises with every change.", examples = "1")
        long version)
        implements Versioned {

    static ScreeningAppealView of(ScreeningAppealRows.Kept kept) {
        return new ScreeningAppealView(
                kept.id(),
                kept.proposal(),
                kept.hall(),
                kept.actNo(),
                kept.reason(),
                kept.appealedAt(),
                kept.dueAt(),
                Jalali.of(kept.dueAt()),
                kept.escalatedAt(),
                kept.overturned(),
                kept.decisionReason(),
                kept.version());
    }
}
