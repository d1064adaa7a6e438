package hamgara.forum.stance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How somebody sees a proposal.
@Schema(name = "NewStance", description = "How an author or a moderator sees a proposal.")
record NewStance(
        @Schema(
                description = "AFFIRMATIVE: it shows a way ahead. NEEDS_REWORK: not yet.",
                examples = "NEEDS_REWORK",
                required = true)
        @NotNull
        Stance stance,

        @Schema(
                description = "Why, for everybody to read; an author who calls it affirmative may leave it out.",
                examples = "هنوز نمی‌گوید چه باید کرد.")
        @Size(max = 2000)
        @Nullable
        String reason) {}
