package hamgara.forum.appeal;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An appeal, as its author and those who decide see it.
@Schema(name = "Appeal", description = "An author does not agree with an act; somebody else decides in time.")
record AppealView(
        @Schema(description = "Id of the appeal.") UUID id,
        @Schema(description = "The act.") UUID actId,
        @Schema(description = "The hall.") UUID hallId,

        @Schema(description = "Why.", examples = "متن من کسی را تحقیر نمی‌کند.")
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

        @Schema(description = "Why it was decided so.", examples = "متن کسی را نام نمی‌برد.") @Nullable
        String decisionReason,

        @Schema(description = "Rises with every change.", examples = "1")
        long version)
        implements Versioned {

    static AppealView of(AppealRows.Kept kept) {
        return new AppealView(
                kept.id(),
                kept.act(),
                kept.hall(),
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
