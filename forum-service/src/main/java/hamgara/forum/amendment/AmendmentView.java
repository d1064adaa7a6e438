package hamgara.forum.amendment;

import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An amendment, as callers see it: never who wrote it.
@Schema(name = "Amendment", description = "Other words for some parts of a proposal. Who wrote it is never shown.")
record AmendmentView(
        @Schema(description = "Id of the amendment.") UUID id,
        @Schema(description = "The proposal.") UUID proposalId,

        @Schema(description = "Number of the wording it is about.", examples = "1")
        int baseVersion,

        @Schema(description = "Title, if it changes.", examples = "حیاط مدرسه عصرها باز باشد") @Nullable
        String title,

        @Schema(description = "What exists now, if it changes.", examples = "حیاط مدرسه بسته است.") @Nullable
        String whatExists,

        @Schema(description = "What should be done, if it changes.", examples = "پنج عصر در هفته باز شود.") @Nullable
        String whatShouldBeDone,

        @Schema(description = "The existing capacity, if it changes.", examples = "حیاط و زمین مدرسه") @Nullable
        String existingCapacity,

        @Schema(description = "Who benefits, if it changes.", examples = "جوانان محله") @Nullable
        String whoBenefits,

        @Schema(description = "Why.", examples = "سه عصر کم است.")
        String reason,

        @Schema(description = "Where it stands.", examples = "PROPOSED")
        AmendmentState state,

        @Schema(description = "When it was proposed.") Instant proposedAt,

        @Schema(description = "When it was decided.") @Nullable
        Instant decidedAt,

        @Schema(description = "Why it was not taken over.", examples = "سرایدار پنج عصر نمی‌تواند.") @Nullable
        String decisionReason,

        @Schema(description = "The proposal that it became.") @Nullable
        UUID promotedTo,

        @Schema(description = "Changes with every change of the amendment.", examples = "1")
        long version)
        implements Versioned {}
