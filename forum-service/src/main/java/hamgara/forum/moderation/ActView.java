package hamgara.forum.moderation;

import hamgara.forum.content.Kind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An act, as everybody reads it; to its author it says what it is about, too.
@Schema(
        name = "ModerationAct",
        description = "What was done about a text, without its words. Who wrote it and who acted is never told.")
record ActView(
        @Schema(description = "Id of the act.") UUID id,
        @Schema(description = "The hall.") UUID hallId,
        @Schema(description = "What the text is.") Kind kind,
        @Schema(description = "What was done.") ActKind act,
        @Schema(description = "Under which rule.") Rule rule,

        @Schema(
                description = "Why; absent where the limit of reports alone hid it.",
                examples = "یک گروه از مردم را تحقیر می‌کند.")
        @Nullable
        String reason,

        @Schema(
                description = "People who reported it; absent where they are fewer than the hall's smallest group.",
                examples = "12")
        @Nullable
        Integer reporters,

        @Schema(description = "When.") Instant actedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String actedAtJalali,

        @Schema(
                description = "STANDS, UNDER_APPEAL, UPHELD (by somebody else, on appeal) or OVERTURNED.",
                examples = "STANDS")
        String state,

        @Schema(description = "The text; to its author and to moderators alone.") @Nullable
        UUID contentId) {}
