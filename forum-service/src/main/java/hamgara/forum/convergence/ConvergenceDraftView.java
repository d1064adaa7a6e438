package hamgara.forum.convergence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A draft, as callers see it.
@Schema(name = "ConvergenceDraft", description = "A text out of the statements that every group shares.")
record ConvergenceDraftView(
        @Schema(description = "Id of the draft.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID id,

        @Schema(description = "The conversation.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID conversationId,

        @Schema(description = "The map it was drawn up from.", examples = "17")
        int snapshotSeq,

        @Schema(description = "Share of each group that has to agree.", examples = "0.6")
        double floor,

        @Schema(description = "How many clauses it has.", examples = "4")
        int clauses,

        @Schema(description = "When it was drawn up.", examples = "2026-11-23T06:30:00Z")
        Instant draftedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String draftedAtJalali,

        @JsonIgnore long version)
        implements Versioned {

    static ConvergenceDraftView of(ConvergenceRows.Draft draft, int clauses) {
        return new ConvergenceDraftView(
                draft.id(),
                draft.conversation(),
                draft.snapshot(),
                draft.floor(),
                clauses,
                draft.draftedAt(),
                Jalali.of(draft.draftedAt()),
                draft.version());
    }
}
