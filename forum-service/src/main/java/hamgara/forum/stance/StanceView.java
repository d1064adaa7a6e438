package hamgara.forum.stance;

import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a proposal is seen now.
@Schema(name = "ProposalStance", description = "How a proposal is seen now, who says so, and the appeal against it.")
record StanceView(
        @Schema(description = "The proposal.") UUID proposalId,

        @Schema(description = "What holds; absent while nobody said anything.") @Nullable
        Act act,

        @Schema(description = "The appeal against it, if there is one.") @Nullable
        Appeal appeal,

        @Schema(description = "Rises with every act, appeal and decision.", examples = "1")
        long version)
        implements Versioned {

    /// Something an author or a moderator decided.
    @Schema(name = "StanceAct", description = "What an author or a moderator decided.")
    record Act(
            @Schema(description = "Number of the act, from 1.", examples = "1")
            int no,

            @Schema(description = "AFFIRMATIVE or NEEDS_REWORK.", examples = "NEEDS_REWORK")
            Stance stance,

            @Schema(description = "Why.", examples = "هنوز نمی‌گوید چه باید کرد.") @Nullable
            String reason,

            @Schema(description = "AUTHOR or MODERATOR.", examples = "MODERATOR")
            String role,

            @Schema(description = "The wording it is about.", examples = "1")
            int textVersion,

            @Schema(description = "When.") Instant setAt) {}

    /// An author does not agree.
    @Schema(name = "StanceAppeal", description = "An author does not agree; another moderator decides.")
    record Appeal(
            @Schema(description = "Id of the appeal.") UUID id,

            @Schema(description = "Why.", examples = "کار پیشنهادی در بند دوم آمده است.")
            String reason,

            @Schema(description = "When it was made.") Instant appealedAt,

            @Schema(description = "By when it is to be decided, in working days of the county.")
            Instant dueAt,

            @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-09")
            String dueAtJalali,

            @Schema(description = "When its time ran out and the governor's office was told; absent in time.") @Nullable
            Instant escalatedAt,

            @Schema(description = "True: the author was right. Absent until it is decided.", examples = "true")
            @Nullable
            Boolean overturned,

            @Schema(description = "Why it was decided so.", examples = "بند دوم راه را نشان می‌دهد.") @Nullable
            String decisionReason) {}
}
